package com.example.quartet.identitysupport.client;

import java.time.Clock;
import java.util.List;

import com.example.quartet.identitysupport.ClientCapabilities;
import com.example.quartet.identitysupport.IdentityAutoConfiguration;
import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.encryption.JwtEncryption;
import com.example.quartet.servicesupport.calls.BulkheadInterceptor;
import com.example.quartet.servicesupport.calls.OutgoingCallProperties;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
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
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.client.RestClient;

/**
 * Every request to the token endpoint proves who we are in the same way, gives up in time
 * and keeps the provider's errors whole, for every grant.
 */
@AutoConfiguration(after = IdentityAutoConfiguration.class)
@ConditionalOnClass(ClientRegistration.class)
@ConditionalOnProperty("quartet.identity.client.id")
@EnableConfigurationProperties({ IdentityClientProperties.class, OutgoingCallProperties.class,
		SharedTokensProperties.class })
class TokenRequestsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = "requestedScopesCheck")
	SmartInitializingSingleton requestedScopesCheck(ObjectProvider<OAuth2ClientProperties> properties) {
		return () -> properties.ifAvailable((clients) -> clients.getRegistration()
			.forEach((id, registration) -> new RequestedScopes(registration.getScope())
				.requireOneApi("spring.security.oauth2.client.registration.%s.scope".formatted(id))));
	}

	@Bean
	@ConditionalOnMissingBean
	TokenResponseClients tokenResponseClients(RestClient.Builder builder, IdentityClientProperties client,
			IdentityProperties settings, OutgoingCallProperties calls, Clock clock) {
		RestClient http = builder.configureMessageConverters((converters) -> {
			converters.addCustomConverter(new FormHttpMessageConverter());
			converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
		})
			.requestInterceptor(new BulkheadInterceptor(calls))
			.defaultStatusHandler(new TokenErrorResponseHandler())
			.build();
		List<ClientCertificate> certificates = client.certificates(clock.instant())
			.stream()
			.map((file) -> new ClientCertificate(file, client.assertionAlgorithm(), settings::asPublished))
			.toList();
		return new TokenResponseClients(http, certificates, client.capabilities());
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnProperty(name = "quartet.identity.client.authentication-method", havingValue = "private_key_jwt")
	CertificateExpiry certificateExpiry(IdentityClientProperties client, Clock clock) {
		CertificateExpiry expiry = new CertificateExpiry(client.certificates(clock.instant()).get(0).end());
		expiry.warn(clock.instant());
		return expiry;
	}

	@Bean
	@ConditionalOnMissingBean
	TokenResponseStore tokenResponseStore(SharedTokensProperties shared, Clock clock) {
		return shared.redisUrl().isEmpty() ? TokenResponseStore.none()
				: new RedisTokenResponseStore(new RedisCommandRunner(shared.redisUrl(), clock),
						new JwtEncryption("quartet.shared-tokens.keys", shared.keys()), clock);
	}

	@Bean
	@ConditionalOnMissingBean
	OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> authorizationCodeRequests(
			TokenResponseClients clients) {
		return clients.prepare(RestClientAuthorizationCodeTokenResponseClient::new);
	}

	@Bean
	@ConditionalOnMissingBean
	OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshTokenRequests(TokenResponseClients clients) {
		return clients.prepare(RestClientRefreshTokenTokenResponseClient::new);
	}

	@Bean
	@ConditionalOnMissingBean
	OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> clientCredentialsRequests(
			TokenResponseClients clients, TokenResponseStore store) {
		return shared(clients.prepare(RestClientClientCredentialsTokenResponseClient::new), store);
	}

	@Bean
	@ConditionalOnMissingBean
	OAuth2AccessTokenResponseClient<JwtBearerGrantRequest> onBehalfOfRequests(TokenResponseClients clients,
			TokenResponseStore store) {
		return shared(clients.prepare(() -> {
			RestClientJwtBearerTokenResponseClient client = new RestClientJwtBearerTokenResponseClient();
			client.setParametersCustomizer((parameters) -> parameters.set("requested_token_use", "on_behalf_of"));
			// we pass a challenge on to our caller, and can answer one if they can
			client.addParametersConverter((grant) -> TokenResponseClients.declaration(capabilities(grant.getJwt())));
			return client;
		}), store);
	}

	private static <T extends AbstractOAuth2AuthorizationGrantRequest> OAuth2AccessTokenResponseClient<T> shared(
			OAuth2AccessTokenResponseClient<T> client, TokenResponseStore store) {
		return (request) -> store.get(request, () -> client.getTokenResponse(request));
	}

	private static List<String> capabilities(Jwt caller) {
		return ClientCapabilities.canAnswerChallenge(caller) ? List.of(ClientCapabilities.CLAIMS_CHALLENGE) : List.of();
	}

}
