package com.example.quartet.identitysupport;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.example.quartet.servicesupport.settings.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Endpoints are derived, so that a start needs no provider; afterwards they are compared
 * with those that the provider publishes.
 *
 * @see <a href=
 * "https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata">OpenID
 * Connect Discovery, 3</a>
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
		Map<String, Object> published = this.http.get()
			.uri(this.settings.metadataUri())
			.retrieve()
			.requiredBody(new ParameterizedTypeReference<>() {
			});
		String client = "spring.security.oauth2.client.provider.entra.";
		return Stream
			.of(compare(published, "issuer", "quartet.identity.authority",
					this.settings.issuer(this.settings.tenant())),
					compare(published, "authorization_endpoint", client + "authorization-uri"),
					compare(published, "token_endpoint", client + "token-uri"),
					compare(published, "jwks_uri", "spring.security.oauth2.resourceserver.jwt.jwk-set-uri"),
					compare(published, "end_session_endpoint", "quartet.identity.authority",
							this.settings.endpoint("logout")))
			.flatMap((difference) -> difference)
			.toList();
	}

	private Stream<String> compare(Map<String, Object> published, String member, String property) {
		return compare(published, member, property, this.environment.getRequiredProperty(property));
	}

	private Stream<String> compare(Map<String, Object> published, String member, String property, String used) {
		String ours = this.settings.asPublished(used).replace("/common/", "/" + this.settings.tenant() + "/");
		// a tenant that we call by its domain is published by its id
		String tid = String.valueOf(published.get("issuer")).replaceFirst("^https?://[^/]+/([^/]*)/.*", "$1");
		String theirs = String.valueOf(published.get(member))
			.replace("/" + tid + "/", "/" + this.settings.tenant() + "/");
		return theirs.equals(ours) ? Stream.empty()
				: Stream.of("The identity provider publishes %s %s, but %s makes it %s".formatted(member,
						published.get(member), Variables.nameOf(property, this.environment), used));
	}

}
