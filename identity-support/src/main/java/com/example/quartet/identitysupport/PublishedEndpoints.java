package com.example.quartet.identitysupport;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.PropertyResolver;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * What a provider publishes about itself, beside what the settings derive.
 *
 * @see <a href=
 * "https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata">OpenID
 * Connect Discovery, 3</a>
 */
final class PublishedEndpoints {

	static final String AUTHORIZATION_URI = "spring.security.oauth2.client.provider.entra.authorization-uri";

	static final String TOKEN_URI = "spring.security.oauth2.client.provider.entra.token-uri";

	static final String JWK_SET_URI = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri";

	private static final String AUTHORITY = "quartet.identity.authority";

	private final Map<String, Object> metadata;

	private final IdentityProperties settings;

	private final PropertyResolver environment;

	private PublishedEndpoints(Map<String, Object> metadata, IdentityProperties settings,
			PropertyResolver environment) {
		this.metadata = metadata;
		this.settings = settings;
		this.environment = environment;
	}

	/**
	 * Asks the provider.
	 * @throws RestClientException if there is no answer, or one that is no metadata
	 */
	static PublishedEndpoints ask(RestClient http, IdentityProperties settings, PropertyResolver environment) {
		return new PublishedEndpoints(
				http.get().uri(settings.metadataUri()).retrieve().requiredBody(new ParameterizedTypeReference<>() {
				}), settings, environment);
	}

	List<Difference> differences() {
		return Stream
			.of(compare("issuer", AUTHORITY, this.settings.issuer(this.settings.tenant())),
					compare("authorization_endpoint", AUTHORIZATION_URI), compare("token_endpoint", TOKEN_URI),
					compare("jwks_uri", JWK_SET_URI),
					compare("end_session_endpoint", AUTHORITY, this.settings.endpoint("logout")))
			.flatMap((difference) -> difference)
			.toList();
	}

	private Stream<Difference> compare(String member, String property) {
		return compare(member, property, this.environment.getRequiredProperty(property));
	}

	private Stream<Difference> compare(String member, String property, String used) {
		String ours = this.settings.asPublished(used).replace("/common/", "/" + this.settings.tenant() + "/");
		// a tenant that we call by its domain is published by its id
		String tid = String.valueOf(this.metadata.get("issuer")).replaceFirst("^https?://[^/]+/([^/]*)/.*", "$1");
		String published = String.valueOf(this.metadata.get(member));
		return published.replace("/" + tid + "/", "/" + this.settings.tenant() + "/").equals(ours) ? Stream.empty()
				: Stream.of(new Difference(member, property, used, published));
	}

	/**
	 * An endpoint that is not the published one.
	 *
	 * @param member its name in the metadata
	 * @param property the setting that makes it what it is
	 * @param used what the setting makes it
	 * @param published what the provider says
	 */
	record Difference(String member, String property, String used, String published) {
	}

}
