package com.example.quartet.webapp.signin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.example.quartet.identitysupport.IdentityProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/**
 * The person who signed in: identified by tenant and object id, and greeted by the name
 * in the ID token.
 */
public class Person extends DefaultOidcUser {

	private static final Pattern TENANT_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	public Person(OidcIdToken idToken) {
		// not Spring's own authority, which keeps all claims a second time
		super(AuthorityUtils.createAuthorityList("OIDC_USER"), idToken);
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
	 * The tenant that the person signed in to.
	 * @return {@code null} for a personal account, which has no administrator
	 */
	public @Nullable String organisation() {
		String tid = getClaimAsString("tid");
		return IdentityProperties.CONSUMERS.equals(tid) ? null : tid;
	}

	/**
	 * Where the account of a guest is at home: the id of a tenant, or a name such as
	 * {@code live.com}.
	 * @return {@code null} for a member of the tenant
	 */
	public @Nullable String homeOrganisation() {
		String provider = getClaimAsString("idp");
		if (provider == null) {
			return null;
		}
		Matcher tenant = TENANT_ID.matcher(provider);
		String home = tenant.find() ? tenant.group() : provider;
		return home.equals(getClaimAsString("tid")) ? null : home;
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
