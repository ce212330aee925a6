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
 * @param accessToken the names of further claims in the access token
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/claims-challenge">Claims
 * challenge</a>
 */
public record ClaimsRequest(Set<String> contexts, Set<String> capabilities, Set<String> idToken,
		Set<String> accessToken) {

	/** What a token can say at all; of the rest a request may insist on nothing. */
	private static final Set<String> KNOWN = Set.of("acct", "acrs", "amr", "auth_time", "email", "family_name",
			"given_name", "groups", "idp", "login_hint", "name", "nbf", "oid", "preferred_username", "roles", "sid",
			"sub", "tid", "upn", "xms_cc", "xms_pl");

	/** Nothing beyond the registration. */
	public static final ClaimsRequest NONE = new ClaimsRequest(Set.of(), Set.of(), Set.of(), Set.of());

	public ClaimsRequest {
		// kept by an older version
		accessToken = (accessToken != null) ? accessToken : Set.of();
	}

	public static ClaimsRequest parse(String claims) {
		try {
			JsonNode root = JsonMapper.shared().readTree(claims);
			JsonNode accessToken = root.path("access_token");
			JsonNode idToken = root.path("id_token");
			requireKnown(accessToken);
			requireKnown(idToken);
			Set<String> contexts = values(accessToken.path("acrs"));
			contexts.addAll(values(idToken.path("acrs")));
			return new ClaimsRequest(contexts, values(accessToken.path("xms_cc")), Set.copyOf(idToken.propertyNames()),
					Set.copyOf(accessToken.propertyNames()));
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
		return new ClaimsRequest(this.contexts, this.capabilities, more, this.accessToken);
	}

	/**
	 * This request, with what it leaves open as the sign-in said it.
	 */
	public ClaimsRequest or(ClaimsRequest signIn) {
		return new ClaimsRequest(this.contexts, this.capabilities.isEmpty() ? signIn.capabilities : this.capabilities,
				this.idToken, this.accessToken.isEmpty() ? signIn.accessToken : this.accessToken);
	}

	/**
	 * What is essential and cannot be given is refused; what is only wished for is left
	 * out.
	 */
	private static void requireKnown(JsonNode token) {
		token.propertyNames()
			.stream()
			.filter((name) -> !KNOWN.contains(name) && token.path(name).path("essential").asBoolean(false))
			.findFirst()
			.ifPresent((name) -> {
				throw new AadstsException(AadstsError.INVALID_REQUEST,
						"The claim '" + name + "' is essential to the request and is not available.");
			});
	}

	private static Set<String> values(JsonNode request) {
		Set<String> values = new TreeSet<>();
		request.path("values").forEach((value) -> values.add(value.asString()));
		request.path("value").asStringOpt().ifPresent(values::add);
		return values;
	}

}
