package com.example.identityemulator.protocol;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a claims parameter asks for beyond the registration.
 *
 * @param contexts the authentication contexts that an API insists on
 * @param capabilities what the client says it can do, such as cp1
 * @param idToken the names of further claims in the ID token
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/claims-challenge">Claims
 * challenge</a>
 */
public record ClaimsRequest(Set<String> contexts, Set<String> capabilities, Set<String> idToken) {

	/** Nothing beyond the registration. */
	public static final ClaimsRequest NONE = new ClaimsRequest(Set.of(), Set.of(), Set.of());

	public static ClaimsRequest parse(String claims) {
		try {
			JsonNode root = JsonMapper.shared().readTree(claims);
			JsonNode accessToken = root.path("access_token");
			return new ClaimsRequest(values(accessToken.path("acrs")), values(accessToken.path("xms_cc")),
					Set.copyOf(root.path("id_token").propertyNames()));
		}
		catch (JacksonException ex) {
			return NONE; // unreadable JSON asks for nothing
		}
	}

	/**
	 * What an application must send along so that these contexts are asked for.
	 */
	public static String demanding(Set<String> contexts) {
		Map<String, Object> acrs = new LinkedHashMap<>();
		acrs.put("essential", true);
		if (contexts.size() == 1) {
			acrs.put("value", contexts.iterator().next());
		}
		else {
			acrs.put("values", contexts);
		}
		return JsonMapper.shared().writeValueAsString(Map.of("access_token", Map.of("acrs", acrs)));
	}

	/**
	 * The same, with one more claim in the ID token.
	 */
	public ClaimsRequest withIdTokenClaim(String name) {
		Set<String> more = new LinkedHashSet<>(this.idToken);
		more.add(name);
		return new ClaimsRequest(this.contexts, this.capabilities, more);
	}

	private static Set<String> values(JsonNode request) {
		Set<String> values = new TreeSet<>();
		request.path("values").forEach((value) -> values.add(value.asString()));
		request.path("value").asStringOpt().ifPresent(values::add);
		return values;
	}

}
