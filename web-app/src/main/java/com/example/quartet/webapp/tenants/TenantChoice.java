package com.example.quartet.webapp.tenants;

import java.io.Serializable;
import java.util.Map;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.TenantName;
import com.example.quartet.webapp.pages.SessionAttribute;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistration;

/**
 * The organisation that a person switched to: they sign in there, and every token comes
 * from there, since {@code common} and the tenant of the settings are another person's.
 *
 * @param tenant its id or one of its domains
 * @param before who the person was, as tenant and object id, or {@code null}
 */
public record TenantChoice(String tenant, @Nullable String before) implements Serializable {

	/** In links to a sign-in; blank for the tenant of the settings. */
	public static final String PARAMETER = "organisation";

	private static final String BEFORE = "organisation_before";

	private static final SessionAttribute<TenantChoice> CHOSEN = SessionAttribute.of(TenantChoice.class);

	/**
	 * What the person of a session has chosen.
	 * @return {@code null} for the tenant of the settings
	 */
	public static @Nullable TenantChoice of(HttpServletRequest request) {
		return CHOSEN.read(request);
	}

	/**
	 * What a link to a sign-in chooses, or else the session.
	 * @param person who the person is now, as tenant and object id
	 */
	public static @Nullable TenantChoice of(HttpServletRequest link, @Nullable String person) {
		String tenant = link.getParameter(PARAMETER);
		if (tenant == null || !(tenant.isEmpty() || TenantName.isValid(tenant))) {
			return of(link);
		}
		return tenant.isEmpty() ? null : new TenantChoice(tenant, person);
	}

	/**
	 * What a sign-in was begun with.
	 */
	public static @Nullable TenantChoice of(Map<String, ?> attributes) {
		return (attributes.get(PARAMETER) instanceof String tenant)
				? new TenantChoice(tenant, (String) attributes.get(BEFORE)) : null;
	}

	/**
	 * Notes in the session where a person signed in.
	 */
	public static void remember(@Nullable TenantChoice choice, HttpServletRequest request) {
		CHOSEN.write(request, choice);
	}

	/**
	 * Notes it in a sign-in that begins.
	 */
	public void applyTo(Map<String, Object> attributes) {
		attributes.put(PARAMETER, this.tenant);
		if (this.before != null) {
			attributes.put(BEFORE, this.before);
		}
	}

	/**
	 * The registration of a client whose tokens come from this tenant.
	 */
	public ClientRegistration applyTo(ClientRegistration registration, IdentityProperties provider) {
		return ClientRegistration.withClientRegistration(registration)
			.tokenUri(provider.tokenUriOf(this.tenant))
			.build();
	}

}
