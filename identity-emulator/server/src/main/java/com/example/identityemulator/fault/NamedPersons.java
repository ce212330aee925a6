package com.example.identityemulator.fault;

import java.text.ParseException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.example.identityemulator.directory.User;
import com.example.identityemulator.token.Grants;
import com.example.identityemulator.token.LoginHint;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.springframework.stereotype.Component;

/**
 * Finds the person that a request is about: by its hint, by the grant that it redeems, or
 * by the token that it trades.
 */
@Component
class NamedPersons {

	private final Grants grants;

	NamedPersons(Grants grants) {
		this.grants = grants;
	}

	Set<String> namesIn(Map<String, String> parameters) {
		Set<String> names = new LinkedHashSet<>();
		if (parameters.containsKey("login_hint")) {
			names.add(LoginHint.userName(parameters.get("login_hint")));
		}
		Stream.of("code", "refresh_token")
			.map(parameters::get)
			.filter((sent) -> sent != null)
			.flatMap((sent) -> this.grants.personOf(sent).stream())
			.forEach((user) -> names.addAll(names(user)));
		if (parameters.containsKey("assertion")) {
			names.addAll(namesInToken(parameters.get("assertion")));
		}
		return names;
	}

	static Set<String> names(User user) {
		return Set.of(user.userName(), user.id().toString());
	}

	private static Set<String> namesInToken(String token) {
		Set<String> names = new LinkedHashSet<>();
		try {
			JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
			Stream.of("preferred_username", "upn", "oid")
				.map(claims::getClaim)
				.filter(String.class::isInstance)
				.map(String.class::cast)
				.forEach(names::add);
		}
		catch (ParseException ex) {
			// a malformed assertion names no one
		}
		return names;
	}

}
