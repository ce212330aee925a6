package com.example.quartet.identitysupport.api;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.example.quartet.identitysupport.IdentityProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What applications may do that call as themselves, as this API lists it, regardless of
 * the roles in their tokens: by their id and the issuer, since the same id comes from
 * another tenant too, and means another's data there.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow#access-control-lists">Access
 * control lists</a>
 */
class AllowedCallers implements Converter<Jwt, Collection<GrantedAuthority>> {

	private static final Logger log = LoggerFactory.getLogger(AllowedCallers.class);

	private final List<AllowedCaller> list;

	private final IdentityProperties settings;

	AllowedCallers(List<AllowedCaller> list, IdentityProperties settings) {
		this.list = list;
		this.settings = settings;
	}

	@Override
	public Collection<GrantedAuthority> convert(Jwt token) {
		Caller caller = Caller.of(token);
		return AuthorityUtils.createAuthorityList(caller.appOnly() ? listed(caller, token) : ofPerson(caller, token));
	}

	private List<String> listed(Caller caller, Jwt token) {
		String issuer = token.getClaimAsString("iss");
		List<String> permissions = this.list.stream()
			.filter((allowed) -> allowed.app().equals(caller.app()) && isIssuer(issuer, allowed.tid()))
			.flatMap((allowed) -> allowed.permissions().stream())
			.map("ROLE_"::concat)
			.toList();
		log.info("Application {} of {} is listed for {}", caller.app(), issuer,
				permissions.isEmpty() ? "nothing" : permissions);
		return permissions;
	}

	private boolean isIssuer(String issuer, String tid) {
		return Objects.equals(issuer, this.settings.issuer(tid))
				|| Objects.equals(issuer, this.settings.issuerOfVersion1(tid));
	}

	private static List<String> ofPerson(Caller caller, Jwt token) {
		String scopes = token.hasClaim("scp") ? token.getClaimAsString("scp") : "";
		return Stream
			.concat(Stream.of(scopes.split(" ")).map("SCOPE_"::concat), caller.roles().stream().map("ROLE_"::concat))
			.toList();
	}

}
