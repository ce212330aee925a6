package com.example.quartet.webapp.signin;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/**
 * The person who signed in: identified by tenant and object id, and greeted by the name
 * in the ID token.
 */
public class Person extends DefaultOidcUser {

	public Person(OidcIdToken idToken) {
		super(Set.of(new OidcUserAuthority(idToken)), idToken);
	}

	/**
	 * The same person has a different sub in every app, and may change their name; tid
	 * and oid stay.
	 */
	@Override
	public String getName() {
		String tid = getClaimAsString("tid");
		String oid = getClaimAsString("oid");
		return (tid != null && oid != null) ? tid + "/" + oid : getIssuer() + "/" + getSubject();
	}

	/**
	 * What to call the person on the screen.
	 * @return {@code null} if the ID token names them in no way
	 */
	public @Nullable String displayName() {
		String name = getFullName();
		return (name != null) ? name : getPreferredUsername();
	}

	/**
	 * The provider's session, by which it tells us to sign out.
	 * @return {@code null} unless the registration asks for this optional claim
	 */
	public @Nullable String sid() {
		return getClaimAsString("sid");
	}

	/**
	 * Tells the provider whom to sign out, without asking.
	 * @return {@code null} unless the registration asks for this optional claim
	 */
	public @Nullable String loginHint() {
		return getClaimAsString("login_hint");
	}

}
