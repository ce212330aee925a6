package com.example.identityemulator.token;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;

/**
 * A person who has signed in: as which user of which tenant, when, and in which session.
 *
 * @param sid the session's name, the same in all its tokens
 * @param strong whether more than a password was shown
 * @param contexts the authentication contexts that this sign-in satisfies, as acrs
 */
public record SignedInPerson(Tenant tenant, User user, String sid, Instant authenticated, boolean strong,
		Set<String> contexts) {

	/**
	 * How the person was recognised, as amr.
	 */
	List<String> methods() {
		return this.strong ? List.of("pwd", "mfa") : List.of("pwd");
	}

	/**
	 * The same person, as another tenant knows them.
	 */
	public SignedInPerson in(Tenant other, User guest) {
		return new SignedInPerson(other, guest, this.sid, this.authenticated, this.strong, this.contexts);
	}

}
