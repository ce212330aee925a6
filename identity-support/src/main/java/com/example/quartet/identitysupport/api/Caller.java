package com.example.quartet.identitysupport.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who is calling, as the token tells it: a person through an application, or an
 * application alone.
 *
 * @param tid the caller's tenant
 * @param oid the person, or the application's own identity in that tenant: the same in
 * every application, unlike {@code sub}
 * @param app the application id of the client
 * @param appOnly whether there is no person
 * @param roles what an administrator of the tenant lets this caller do, possibly nothing
 * @param name for display alone, possibly {@code null}
 */
public record Caller(String tid, String oid, String app, boolean appOnly, List<String> roles, @Nullable String name) {

	public static Caller of(Jwt token) {
		// version 1.0 tokens name the client appid, version 2.0 tokens azp
		String app = token.hasClaim("azp") ? token.getClaimAsString("azp") : token.getClaimAsString("appid");
		List<String> roles = token.hasClaim("roles") ? token.getClaimAsStringList("roles") : List.of();
		return new Caller(token.getClaimAsString("tid"), token.getClaimAsString("oid"), app, isApplication(token),
				roles, token.getClaimAsString("name"));
	}

	// the optional claim idtyp decides; without it, an application is its own subject
	static boolean isApplication(Jwt token) {
		Object type = token.getClaims().get("idtyp");
		Object oid = token.getClaims().get("oid");
		return (type != null) ? "app".equals(type)
				: !token.hasClaim("scp") && oid != null && oid.equals(token.getClaims().get("sub"));
	}

}
