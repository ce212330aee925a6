package com.example.quartet.identitysupport.client;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import com.example.quartet.identitysupport.IdentityProperties;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.AbstractRestClientOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.JwtBearerGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientJwtBearerTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * Every request to the token endpoint proves who we are in the same way, gives up in time
 * and keeps the provider's errors whole, whatever the grant.
 */
@AutoConfiguration
@ConditionalOnClass(ClientRegistration.class)
@ConditionalOnProperty("quartet.identity.client.id")
@EnableConfigurationProperties(IdentityClientProperties.class)
class TokenRequestsAutoConfiguration {

	private final RestClient http;

	private final List<ClientCertificate> certificates;

	TokenRequestsAutoConfiguration(ObjectProvider<RestClient.Builder> http, IdentityClientProperties client,
			IdentityProperties settings) {
		this.http = http.getObject().configureMessageConverters((converters) -> {
			converters.addCustomConverter(new FormHttpMessageConverter());
			converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
		}).defaultStatusHandler(new TokenErrorResponseHandler()).build();
		this.certificates = client.certificates(Instant.now())
			.stream()
			.map((file) -> new ClientCertificate(file, client.assertionAlgorithm(), settings::asPublished))
			.toList();
	}

	@Bean
	@ConditionalOnProperty(name = "quartet.identity.client.authentication-method", havingValue = "private_key_jwt")
	CertificateExpiry certificateExpiry(IdentityClientProperties client) {
		CertificateExpiry expiry = new CertificateExpiry(client.certificates(Instant.now()).get(0).end());
		expiry.warn(Instant.now());
		return expiry;
	}

	@Bean
	OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> authorizationCodeRequests() {
		return prepare(RestClientAuthorizationCodeTokenResponseClient::new);
	}

	@Bean
	OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshTokenRequests() {
		return prepare(RestClientRefreshTokenTokenResponseClient::new);
	}

	@Bean
	OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> clientCredentialsRequests() {
		return prepare(RestClientClientCredentialsTokenResponseClient::new);
	}

	@Bean
	OAuth2AccessTokenResponseClient<JwtBearerGrantRequest> onBehalfOfRequests() {
		return prepare(() -> {
			RestClientJwtBearerTokenResponseClient client = new RestClientJwtBearerTokenResponseClient();
			client.setParametersCustomizer((parameters) -> parameters.set("requested_token_use", "on_behalf_of"));
			return client;
		});
	}

	private <T extends AbstractOAuth2AuthorizationGrantRequest> OAuth2AccessTokenResponseClient<T> prepare(
			Supplier<? extends AbstractRestClientOAuth2AccessTokenResponseClient<T>> grant) {
		if (this.certificates.isEmpty()) {
			return inTime(grant.get());
		}
		return new CertificateRolloverTokenResponseClient<>(this.certificates.stream().map((certificate) -> {
			AbstractRestClientOAuth2AccessTokenResponseClient<T> client = inTime(grant.get());
			client.addParametersConverter(certificate.statement());
			return client;
		}).toList());
	}

	private <C extends AbstractRestClientOAuth2AccessTokenResponseClient<?>> C inTime(C client) {
		client.setRestClient(this.http);
		return client;
	}

}
