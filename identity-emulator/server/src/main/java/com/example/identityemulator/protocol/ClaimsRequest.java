package com.example.identityemulator.protocol;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
 * @param policies the Conditional Access policies to satisfy, as a challenge named them
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/claims-challenge">Claims
 * challenge</a>
 */
public record ClaimsRequest(Set<String> contexts, Set<String> capabilities, Set<String> idToken,
		Set<String> accessToken, Set<UUID> policies) {

	/** What a token can say at all; of the rest a request may insist on nothing. */
	private static final Set<String> KNOWN = Set.of("acct", "acrs", "amr", "auth_time", "capolids", "email",
			"family_name", "given_name", "groups", "idp", "login_hint", "name", "nbf", "oid", "preferred_username",
			"roles", "sid", "sub", "tid", "upn", "xms_cc", "xms_pl");

	private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

	/** Nothing beyond the registration. */
	public static final ClaimsRequest NONE = new ClaimsRequest(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

	public ClaimsRequest {
		// kept by an older version
		accessToken = (accessToken != null) ? accessToken : Set.of();
		policies = (policies != null) ? policies : Set.of();
	}

	public static ClaimsRequest parse(String claims) {
		if (claims.isEmpty()) {
			return NONE;
		}
		JsonNode root = read(claims);
		JsonNode accessToken = root.path("access_token");
		JsonNode idToken = root.path("id_token");
		requireKnown(accessToken);
		requireKnown(idToken);
		Set<String> contexts = values(accessToken.path("acrs"));
		contexts.addAll(values(idToken.path("acrs")));
		return new ClaimsRequest(contexts, values(accessToken.path("xms_cc")), Set.copyOf(idToken.propertyNames()),
				Set.copyOf(accessToken.propertyNames()), policies(accessToken.path("capolids")));
	}

	private static JsonNode read(String claims) {
		try {
			JsonNode root = JsonMapper.shared().readTree(claims);
			if (root.isObject()) {
				return root;
			}
		}
		catch (JacksonException ex) {
			// refused below, like anything but an object
		}
		throw new AadstsException(AadstsError.INVALID_REQUEST, "The parameter 'claims' is not a JSON object.");
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
	 * What an application must send along so that these policies are satisfied.
	 */
	public static String demandingPolicies(Set<UUID> policies) {
		Map<String, Object> ids = new LinkedHashMap<>();
		ids.put("essential", true);
		ids.put("values", policies);
		return JsonMapper.shared().writeValueAsString(Map.of("access_token", Map.of("capolids", ids)));
	}

	private static Set<UUID> policies(JsonNode request) {
		return values(request).stream()
			.filter((value) -> UUID_FORM.matcher(value).matches())
			.map(UUID::fromString)
			.collect(Collectors.toSet());
	}

	/**
	 * The same, with one more claim in the ID token.
	 */
	public ClaimsRequest withIdTokenClaim(String name) {
		Set<String> more = new LinkedHashSet<>(this.idToken);
		more.add(name);
		return new ClaimsRequest(this.contexts, this.capabilities, more, this.accessToken, this.policies);
	}

	/**
	 * This request, with what it leaves open as the sign-in said it.
	 */
	public ClaimsRequest or(ClaimsRequest signIn) {
		return new ClaimsRequest(this.contexts, this.capabilities.isEmpty() ? signIn.capabilities : this.capabilities,
				this.idToken, this.accessToken.isEmpty() ? signIn.accessToken : this.accessToken, this.policies);
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
