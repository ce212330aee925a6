package com.example.quartet.workshop.flows;

import com.example.quartet.webapp.pages.NavigationLink;
import com.example.quartet.webapp.pages.PageScript;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * The Flows page, and what fills it.
 */
@AutoConfiguration
@ConditionalOnProperty(name = "spring.application.name", havingValue = "web-app")
@Import({ BrowserMessageFilter.class, DaemonFlows.class, Flows.class, FlowsController.class, FlowsOfPerson.class,
		FlowUpdatesController.class, ProviderRedirects.class })
@ImportHttpServices(group = "todo-api", types = DaemonMessagesApi.class)
class FlowsAutoConfiguration {

	@Bean
	PageScript explainThisPage() {
		return new PageScript("/js/explain.js");
	}

	@Bean
	@Order(30)
	NavigationLink flowsLink() {
		return new NavigationLink("flows", "/flows", "bi-arrow-left-right");
	}

}
