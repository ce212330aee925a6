package com.example.quartet.identitysupport;

import java.util.List;

import com.example.quartet.servicesupport.settings.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Endpoints are derived, so that a start needs no provider; afterwards they are compared
 * with those that the provider publishes.
 */
class ProviderMetadataCheck implements ApplicationListener<ApplicationReadyEvent> {

	private static final Logger log = LoggerFactory.getLogger(ProviderMetadataCheck.class);

	private final RestClient http;

	private final IdentityProperties settings;

	private final Environment environment;

	ProviderMetadataCheck(RestClient http, IdentityProperties settings, Environment environment) {
		this.http = http;
		this.settings = settings;
		this.environment = environment;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		new SimpleAsyncTaskExecutor("metadata-").execute(this::report);
	}

	private void report() {
		try {
			List<String> differences = differences();
			differences.forEach(log::warn);
			if (differences.isEmpty()) {
				log.info("The endpoints are those that the identity provider publishes");
			}
		}
		catch (RestClientException ex) {
			log.info("The endpoints were not compared with the identity provider's: {}", ex.getMessage());
		}
	}

	List<String> differences() {
		return PublishedEndpoints.ask(this.http, this.settings, this.environment)
			.differences()
			.stream()
			.map((difference) -> "The identity provider publishes %s %s, but %s makes it %s".formatted(
					difference.member(), difference.published(),
					Variables.nameOf(difference.property(), this.environment), difference.used()))
			.toList();
	}

}
