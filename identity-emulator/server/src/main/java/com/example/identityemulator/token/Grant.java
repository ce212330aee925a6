package com.example.identityemulator.token;

import java.time.Instant;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.RedirectType;
import com.example.identityemulator.protocol.ClaimsRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a code or a refresh token stands for.
 *
 * @param redirectUri where the code was sent
 * @param type what kind of application waits there
 * @param challenge the PKCE challenge, or null
 * @param scope everything that was asked at sign-in
 * @param claims what the request asked for beyond the registration
 * @param family all codes and refresh tokens that come from one sign-in
 */
public record Grant(SignedInPerson person, AppRegistration client, @Nullable String redirectUri, RedirectType type,
		@Nullable String challenge, @Nullable String challengeMethod, String scope, @Nullable String nonce,
		ClaimsRequest claims, Instant issued, String family) {

	private static final long RECORD_BYTES = 1000;

	/**
	 * The same sign-in goes on: a refresh token answers no nonce any more. A page's does
	 * not live longer by being renewed.
	 */
	Grant renewed(Instant now) {
		return new Grant(this.person, this.client, this.redirectUri, this.type, null, null, this.scope, null,
				this.claims, isOfPage() ? this.issued : now, this.family);
	}

	/**
	 * About how many bytes it takes.
	 */
	long weight() {
		return RECORD_BYTES + 2L * (this.scope.length() + ((this.nonce != null) ? this.nonce.length() : 0)
				+ this.claims.toString().length());
	}

	boolean isOfPage() {
		return this.type == RedirectType.SPA;
	}

}
