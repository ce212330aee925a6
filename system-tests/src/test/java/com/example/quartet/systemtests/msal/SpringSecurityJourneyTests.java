package com.example.quartet.systemtests.msal;

import com.example.quartet.systemtests.running.Emulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SpringSecurityJourneyTests {

	private static final String TENANT = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	private static final String TODO_API = "80810000-0000-4000-8000-000000000002";

	private static Emulator emulator;

	@BeforeAll
	static void start() {
		emulator = Emulator.start();
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@Test
	void aClientFindsEveryEndpointByTheIssuer() {
		ClientRegistration.ProviderDetails provider = client().getProviderDetails();
		assertThat(provider.getAuthorizationUri()).startsWith(emulator.http()).endsWith("/oauth2/v2.0/authorize");
		assertThat(provider.getTokenUri()).endsWith("/oauth2/v2.0/token");
		assertThat(provider.getJwkSetUri()).endsWith("/discovery/v2.0/keys");
		assertThat(provider.getUserInfoEndpoint().getUri()).endsWith("/oidc/userinfo");
		assertThat(provider.getConfigurationMetadata()).containsKey("end_session_endpoint");
	}

	@Test
	void aResourceServerTrustsTheClientsTokenByTheIssuer() {
		String token = new RestClientClientCredentialsTokenResponseClient()
			.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(client()))
			.getAccessToken()
			.getTokenValue();
		Jwt jwt = JwtDecoders.<JwtDecoder>fromIssuerLocation(issuer()).decode(token);
		assertThat(jwt.getAudience()).containsExactly(TODO_API);
		assertThat(jwt.getClaimAsStringList("roles")).contains("Todo.Read.All");
	}

	@Test
	void commonIsNobodysIssuer() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ClientRegistrations.fromIssuerLocation(emulator.http() + "/common/v2.0"));
	}

	private ClientRegistration client() {
		return ClientRegistrations.fromIssuerLocation(issuer())
			.registrationId("todo-api")
			.clientId("80840000-0000-4000-8000-000000000004")
			.clientSecret("daemon-client-secret-for-the-emulator-alone")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.scope("api://" + TODO_API + "/.default")
			.build();
	}

	private String issuer() {
		return emulator.http() + "/" + TENANT + "/v2.0";
	}

}
