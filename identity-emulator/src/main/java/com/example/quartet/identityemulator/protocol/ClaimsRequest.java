package com.example.quartet.identityemulator.protocol;

import java.util.Set;
import java.util.TreeSet;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the one thing in a claims parameter that changes a sign-in: the authentication
 * contexts an API insists on.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/claims-challenge">Claims
 * challenge</a>
 */
public final class ClaimsRequest {

	private ClaimsRequest() {
	}

	public static Set<String> contexts(String claims) {
		Set<String> contexts = new TreeSet<>();
		try {
			JsonNode acrs = JsonMapper.shared().readTree(claims).path("access_token").path("acrs");
			acrs.path("values").forEach((value) -> contexts.add(value.asString()));
			acrs.path("value").asStringOpt().ifPresent(contexts::add);
		}
		catch (JacksonException ex) {
			return Set.of(); // what nobody can read asks for nothing
		}
		return contexts;
	}

}
