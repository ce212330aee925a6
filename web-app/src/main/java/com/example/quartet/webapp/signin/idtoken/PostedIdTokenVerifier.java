package com.example.quartet.webapp.signin.idtoken;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.openid.connect.sdk.claims.CodeHash;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * An ID token that came by way of the browser may have been swapped there: it has to
 * answer our own request, and to belong to the code beside it.
 *
 * @see <a href=
 * "https://openid.net/specs/openid-connect-core-1_0.html#HybridIDTValidation">Hybrid
 * Flow: ID Token Validation</a>
 */
@Component
public class PostedIdTokenVerifier {

	private final JwtDecoderFactory<ClientRegistration> idTokens;

	PostedIdTokenVerifier(JwtDecoderFactory<ClientRegistration> idTokens) {
		this.idTokens = idTokens;
	}

	OidcIdToken check(ClientRegistration registration, OAuth2AuthorizationRequest asked, @Nullable String posted) {
		if (posted == null) {
			throw refuse("an ID token was asked for and did not come", null);
		}
		OidcIdToken idToken = decode(registration, posted);
		Object nonce = asked.getAdditionalParameters().get(OidcParameterNames.NONCE);
		if (nonce == null || !nonce.equals(idToken.getNonce())) {
			throw refuse("nonce is not the one that was sent", null);
		}
		return idToken;
	}

	OidcIdToken checkWithCode(ClientRegistration registration, OAuth2AuthorizationRequest asked,
			@Nullable String posted, String code) {
		OidcIdToken idToken = check(registration, asked, posted);
		CodeHash expected = CodeHash.compute(new AuthorizationCode(code), JWSAlgorithm.RS256);
		if (!expected.getValue().equals(idToken.getAuthorizationCodeHash())) {
			throw refuse("c_hash does not belong to the code", null);
		}
		return idToken;
	}

	void checkSamePerson(ClientRegistration registration, OidcIdToken posted, @Nullable String redeemed) {
		OidcIdToken second = decode(registration, String.valueOf(redeemed));
		if (!posted.getIssuer().equals(second.getIssuer()) || !posted.getSubject().equals(second.getSubject())) {
			throw refuse("the code belongs to another person than the posted ID token", null);
		}
	}

	private OidcIdToken decode(ClientRegistration registration, String value) {
		try {
			Jwt jwt = this.idTokens.createDecoder(registration).decode(value);
			return new OidcIdToken(value, jwt.getIssuedAt(), jwt.getExpiresAt(), jwt.getClaims());
		}
		catch (JwtException ex) {
			throw refuse(ex.getMessage(), ex);
		}
	}

	private static OAuth2AuthorizationException refuse(@Nullable String reason, @Nullable Exception cause) {
		OAuth2Error error = new OAuth2Error("invalid_id_token", reason, null);
		return (cause != null) ? new OAuth2AuthorizationException(error, cause)
				: new OAuth2AuthorizationException(error);
	}

}
