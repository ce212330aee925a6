package com.example.quartet.identitysupport;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Lets tenants in beside those that the settings list: a bean of this type is asked about
 * each genuine token of a tenant that is not on the list.
 */
@FunctionalInterface
public interface TenantAdmission {

	/** Where the settings alone decide. */
	TenantAdmission NONE = (token) -> false;

	/**
	 * Whether the tenant of this token is let in.
	 * @param token whose {@code tid} is a GUID, and not that of personal accounts
	 */
	boolean admits(Jwt token);

}
