package com.example.quartet.identitysupport;

import java.util.regex.Pattern;

/**
 * What a tenant may be called in an address of the identity provider: one rule, since
 * people type it on pages and in settings.
 */
public final class TenantName {

	/** No repeated group: a long name would overflow the stack. */
	private static final Pattern NAME = Pattern.compile("(?!.*[.][.])[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

	private TenantName() {
	}

	/**
	 * Whether it could be a GUID, a domain (RFC 1035, 2.3.1), {@code common},
	 * {@code organizations} or {@code consumers}.
	 */
	public static boolean isValid(String name) {
		return NAME.matcher(name).matches();
	}

}
