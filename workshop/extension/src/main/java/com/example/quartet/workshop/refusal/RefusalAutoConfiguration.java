package com.example.quartet.workshop.refusal;

import com.example.quartet.webapp.home.HomeTile;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * The page on which people paste what was refused.
 */
@AutoConfiguration
@ConditionalOnProperty(name = "spring.application.name", havingValue = "web-app")
@Import({ CheckPhrases.class, KnownErrors.class, LocalRequests.class, RefusalController.class })
@ImportHttpServices(group = "todo-api", types = TokenCheckApi.class)
class RefusalAutoConfiguration {

	@Bean
	@Order(45)
	HomeTile refusalTile() {
		return new HomeTile("refusal", "refusal.teaser", "/refusal", "bi-question-octagon");
	}

}
