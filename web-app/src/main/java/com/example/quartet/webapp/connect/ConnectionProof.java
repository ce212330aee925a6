package com.example.quartet.webapp.connect;

import java.text.ParseException;
import java.util.List;
import java.util.regex.Pattern;

import com.example.quartet.identitysupport.IdentityProperties;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Proves an administrator's consent by a token of that tenant, for the tenant in the
 * answer could be forged: there is a token only if the application was added.
 */
@Component
class ConnectionProof {

	private static final Logger log = LoggerFactory.getLogger(ConnectionProof.class);

	private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> tokens;

	private final ClientRegistration ourselves;

	private final IdentityProperties provider;

	ConnectionProof(OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> tokens,
			ClientRegistrationRepository registrations, IdentityProperties provider) {
		this.tokens = tokens;
		this.ourselves = registrations.findByRegistrationId("entra");
		this.provider = provider;
	}

	Outcome ask(ConnectProperties.Application application, @Nullable String tenant) {
		if (tenant == null || !GUID.matcher(tenant).matches()) {
			return new Outcome("not-proved", null, List.of(), null);
		}
		boolean others = !application.clientId().equals(this.ourselves.getClientId());
		if (others && application.clientSecret().isEmpty()) {
			return new Outcome("not-tried", tenant, List.of(), null);
		}
		try {
			String token = this.tokens
				.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(registration(application, others, tenant)))
				.getAccessToken()
				.getTokenValue();
			JWTClaimsSet claims = JWTParser.parse(token).getJWTClaimsSet();
			List<String> roles = claims.getStringListClaim("roles");
			return new Outcome(tenant.equals(claims.getStringClaim("tid")) ? "proved" : "not-proved", tenant,
					(roles != null) ? roles : List.of(), null);
		}
		catch (OAuth2AuthorizationException | RestClientException | ParseException ex) {
			log.info("No token of tenant {} for {}: {}", tenant, application.clientId(), ex.getMessage());
			return new Outcome("not-proved", tenant, List.of(), ex.getMessage());
		}
	}

	private ClientRegistration registration(ConnectProperties.Application application, boolean others, String tenant) {
		ClientRegistration.Builder registration = ClientRegistration.withClientRegistration(this.ourselves)
			.registrationId("connect")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.scope(application.scope())
			.tokenUri("%s/%s/oauth2/v2.0/token".formatted(this.provider.backchannel(), tenant));
		if (others) {
			registration.clientId(application.clientId())
				.clientSecret(application.clientSecret())
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
		}
		return registration.build();
	}

	/**
	 * What came of it.
	 *
	 * @param result which of our texts tells it
	 * @param tid the tenant that was asked, if the answer named one
	 * @param roles what the token lets the application do by itself
	 * @param reason why there is no token, for the administrator
	 */
	record Outcome(String result, @Nullable String tid, List<String> roles, @Nullable String reason) {
	}

}
