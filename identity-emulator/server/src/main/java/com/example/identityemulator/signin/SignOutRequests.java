package com.example.identityemulator.signin;

import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.Form;
import com.example.identityemulator.token.LoginHint;
import com.example.identityemulator.token.keys.SigningKeys;
import com.example.identityemulator.web.AuthorizationResponses;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Reads a request to the sign-out endpoint: who leaves, and where to afterwards.
 */
@Component
class SignOutRequests {

	static final String EVERYBODY = "everybody";

	private static final Logger log = LoggerFactory.getLogger(SignOutRequests.class);

	private final Directory directory;

	private final SigningKeys keys;

	SignOutRequests(Directory directory, SigningKeys keys) {
		this.directory = directory;
		this.keys = keys;
	}

	/**
	 * The accounts that sign out; more than one if the request names none.
	 */
	List<AccountSession> meant(Form form, List<AccountSession> present) {
		Optional<JWTClaimsSet> idToken = form.find("id_token_hint").map(this::claims);
		Optional<String> name = form.find("logout_hint").map(LoginHint::userName).or(() -> idToken.map(this::userName));
		if (name.isEmpty() || form.has(EVERYBODY)) {
			return present;
		}
		return present.stream()
			.filter((account) -> account.account().userName().equalsIgnoreCase(name.get())
					|| idToken.filter((claims) -> account.sid().equals(claims.getClaim("sid"))).isPresent())
			.toList();
	}

	/**
	 * An address that is not registered is not followed: the page stays here instead.
	 */
	Optional<String> target(Form form) {
		List<AppRegistration> candidates = form.find("id_token_hint")
			.map(this::claims)
			.flatMap((claims) -> this.directory.application(claims.getAudience().get(0)))
			.map(List::of)
			.orElseGet(this.directory::applications);
		return form.find("post_logout_redirect_uri")
			.filter((uri) -> candidates.stream().anyMatch((app) -> app.redirectUris().contains(uri)))
			.map((uri) -> form.find("state")
				.map((state) -> uri + (uri.contains("?") ? "&" : "?")
						+ AuthorizationResponses.encode(Map.of("state", state)))
				.orElse(uri));
	}

	/**
	 * A hint that we did not sign is not a hint; an old one is still good.
	 */
	private JWTClaimsSet claims(String idToken) {
		try {
			SignedJWT token = SignedJWT.parse(idToken);
			if (this.keys.hasSigned(token)) {
				return token.getJWTClaimsSet();
			}
		}
		catch (ParseException ex) {
			log.debug("The id_token_hint is not a token", ex);
		}
		throw new AadstsException(AadstsError.INVALID_REQUEST,
				"The value of 'id_token_hint' is not an ID token of this service.");
	}

	private String userName(JWTClaimsSet claims) {
		return String.valueOf(claims.getClaim("preferred_username"));
	}

}
