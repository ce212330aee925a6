package com.example.identityemulator.token;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.example.identityemulator.PublicAddresses;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.User;
import com.nimbusds.jwt.JWTClaimsSet;

import org.springframework.stereotype.Component;

/**
 * What a token says about a person: home and address of a guest, and what a registration
 * or a request asks for besides.
 */
@Component
class PersonClaims {

	private static final Map<String, Function<SignedInPerson, Object>> OPTIONAL = Map.ofEntries(
			Map.entry("acct", (person) -> person.user().isGuest() ? 1 : 0),
			Map.entry("acrs", (person) -> person.contexts().isEmpty() ? null : person.contexts().stream().toList()),
			Map.entry("amr", SignedInPerson::methods),
			Map.entry("auth_time", (person) -> person.authenticated().getEpochSecond()),
			Map.entry("email", (person) -> person.user().mail()),
			Map.entry("family_name", (person) -> person.user().surname()),
			Map.entry("given_name", (person) -> person.user().givenName()),
			Map.entry("login_hint", (person) -> LoginHint.of(person.user())),
			Map.entry("preferred_username", (person) -> person.user().userName()),
			Map.entry("sid", SignedInPerson::sid), Map.entry("upn", (person) -> person.user().userName()),
			Map.entry("xms_pl", (person) -> person.user().preferredLanguage()));

	private final Directory directory;

	private final PublicAddresses addresses;

	PersonClaims(Directory directory, PublicAddresses addresses) {
		this.directory = directory;
		this.addresses = addresses;
	}

	/**
	 * Adds what is asked for; an unknown name is ignored.
	 */
	void addTo(JWTClaimsSet.Builder token, SignedInPerson person, Set<String> names) {
		names.stream()
			.filter(OPTIONAL::containsKey)
			.forEach((name) -> token.claim(name, OPTIONAL.get(name).apply(person)));
		if (person.user().isGuest()) {
			token.claim("idp", identityProvider(this.directory.homeOf(person.user())))
				.claim("email", person.user().mail());
		}
	}

	/**
	 * The issuer at home, by its version 1.0 name.
	 */
	private String identityProvider(User home) {
		return this.directory.tenantOf(home).isPersonal() ? "live.com"
				: this.addresses.issuerOfVersion1(home.tenantId().toString());
	}

}
