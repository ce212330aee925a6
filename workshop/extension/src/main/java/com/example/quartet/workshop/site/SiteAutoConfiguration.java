package com.example.quartet.workshop.site;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.webapp.pages.PageStyleSheet;
import com.example.quartet.workshop.WorkshopProperties;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.AbstractResourceBasedMessageSource;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * What every page of the workshop needs of the site that it is attached to.
 */
@AutoConfiguration
@ConditionalOnProperty(name = "spring.application.name", havingValue = "web-app")
@EnableConfigurationProperties(WorkshopProperties.class)
class SiteAutoConfiguration {

	@Bean
	PageStyleSheet workshopIcons() {
		return new PageStyleSheet("/css/workshop-icons.css");
	}

	@Bean
	ApplicationIds applicationIds(ClientRegistrationRepository registrations) {
		return ApplicationIds.of(registrations.findByRegistrationId("entra"));
	}

	@Bean
	RecordingNotice recordingNotice(IdentityProperties provider) {
		return new RecordingNotice(provider);
	}

	@Bean
	static BeanPostProcessor workshopSentences() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof AbstractResourceBasedMessageSource messages) {
					messages.addBasenames("workshop/course", "workshop/flows", "workshop/lab", "workshop/parameters",
							"workshop/refusal", "workshop/tokens", "workshop/site");
				}
				return bean;
			}

		};
	}

}
