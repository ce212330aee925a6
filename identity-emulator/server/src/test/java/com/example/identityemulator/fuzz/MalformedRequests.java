package com.example.identityemulator.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.example.identityemulator.Names;

import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Requests that are nearly right: each is a good one with a few things broken, the same
 * ones at every run.
 */
final class MalformedRequests {

	private static final List<String> TENANTS = List.of(Names.CONTOSO, Names.PERSONAL, "common", "organizations",
			"consumers", "contoso.onmicrosoft.com", "nowhere.example", "%7Btenantid%7D", "..%2f", "a b");

	private static final Map<String, List<String>> GOOD = Map.ofEntries(
			Map.entry("client_id", List.of(Names.WEB_APP, Names.DAEMON, Names.ORDERS_API)),
			Map.entry("client_secret", List.of(Names.WEB_APP_SECRET, Names.DAEMON_SECRET)),
			Map.entry("redirect_uri", List.of(Names.REDIRECT_URI)),
			Map.entry("post_logout_redirect_uri", List.of("http://localhost:8080/")),
			Map.entry("response_type", List.of("code", "id_token", "code id_token", "token id_token")),
			Map.entry("response_mode", List.of("form_post", "query", "fragment")),
			Map.entry("scope", List.of("openid", Names.EVERY_ORDERS_SCOPE, "api://" + Names.ORDERS_API + "/.default")),
			Map.entry("nonce", List.of("n")), Map.entry("state", List.of("s")),
			Map.entry("prompt", List.of("none", "login", "consent", "select_account")),
			Map.entry("max_age", List.of("0", "999999999")), Map.entry("login_hint", List.of(Names.BOB, "O.x")),
			Map.entry("id_token_hint", List.of("a.b.c")), Map.entry("claims", List.of("{}")),
			Map.entry("code_challenge", List.of("0123456789012345678901234567890123456789012")),
			Map.entry("code_challenge_method", List.of("S256", "plain")),
			Map.entry("grant_type",
					List.of("authorization_code", "refresh_token", "client_credentials", "device_code",
							"urn:ietf:params:oauth:grant-type:jwt-bearer")),
			Map.entry("code", List.of("1.x")), Map.entry("refresh_token", List.of("x")),
			Map.entry("device_code", List.of("x")), Map.entry("code_verifier", List.of("x")),
			Map.entry("assertion", List.of("eyJhbGciOiJub25lIn0.e30.", "a.b.c")),
			Map.entry("requested_token_use", List.of("on_behalf_of")),
			Map.entry("client_assertion", List.of("eyJhbGciOiJub25lIn0.e30.")),
			Map.entry("client_assertion_type", List.of("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")),
			Map.entry("client-request-id", List.of("11111111-2222-4333-8444-555555555555")),
			Map.entry("user_code", List.of("BCDFGHJKL")), Map.entry("flow", List.of("x")),
			Map.entry("username", List.of(Names.BOB)), Map.entry("password", List.of("x")),
			Map.entry("access_token", List.of("a.b.c")), Map.entry("appid", List.of(Names.WEB_APP)),
			Map.entry("everybody", List.of("true")), Map.entry("account", List.of(Names.BOBS_ID)),
			Map.entry("client", List.of(Names.WEB_APP)), Map.entry("resource", List.of(Names.ORDERS_API)),
			Map.entry("principal", List.of(Names.BOBS_ID)), Map.entry("tenant", List.of(Names.CONTOSO)),
			Map.entry("sid", List.of(Names.BOBS_ID)), Map.entry("kind", List.of("CUT")),
			Map.entry("times", List.of("1")), Map.entry("minutes", List.of("1")),
			Map.entry("id", List.of(Names.BOBS_ID)), Map.entry("authorization_endpoint", List.of("https://x/y/z")));

	private static final List<String> BAD = List.of("", " ", "\u0000", "\r\nSet-Cookie: a=b", "%", "%0", "%%30%30", "{",
			"{\"access_token\":{\"acrs\":[]}}", "{\"access_token\":null}", "[[[[", "null", "-1", "1e309",
			"99999999999999999999", "true", "javascript:alert(1)", "//attacker.example",
			"https://attacker.example/?a=b#c", "http://localhost:8080@attacker.example/", "http://[::1",
			"http://:99999", "../../etc/passwd", "<script>alert(1)</script>", "'\";--", "${7*7}", "#{7*7}",
			"__${7*7}__::.x", "%s%n%d", "\uD83D\uDE00", "\uD800", "\u202Eevil", "ÄÖÜ", "x".repeat(5000), "a.b.c", "..",
			"eyJ9.eyJ9.eyJ9", "eyJhbGciOiJSUzI1NiJ9.W10.AA", "eyJhbGciOiJSUzI1NiJ9.bnVsbA.AA", "api:///.default",
			"/.default", ".default", "/", "api://" + Names.ORDERS_API + "/", "O.%%%", "O.", "code code", "*", "urn:",
			"application/json");

	/** A path variable that lists its values. */
	private static final Pattern ALTERNATIVES = Pattern.compile("\\{\\w+:([^}]+)}");

	private final Random random;

	private final String pattern;

	/**
	 * Requests to one endpoint.
	 * @param pattern such as /{tenant}/oauth2/v2.0/token
	 */
	MalformedRequests(String pattern) {
		this.pattern = pattern;
		this.random = new Random(pattern.hashCode());
	}

	Stream<MockHttpServletRequestBuilder> stream() {
		return Stream.generate(this::next);
	}

	private MockHttpServletRequestBuilder next() {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method(), java.net.URI.create(path()));
		parameters().forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
		if (this.random.nextInt(5) == 0) {
			request.header("Authorization", any(List.of("Basic ", "Basic !!!", "Basic Og==", "Basic eDp5", "Bearer ",
					"Bearer a.b.c", "Bearer eyJhbGciOiJub25lIn0.e30.", "Negotiate", "\u0001")));
		}
		if (this.random.nextInt(5) == 0) {
			request.header("Origin", any(BAD));
		}
		if (this.random.nextInt(10) == 0) {
			request.header("client-request-id", any(BAD));
		}
		if (this.random.nextInt(10) == 0) {
			request.header("Cookie", "EMULATOR_SESSION=" + any(List.of("", "x", "\"", "a=b;;")));
		}
		return request;
	}

	private HttpMethod method() {
		return any(List.of(HttpMethod.GET, HttpMethod.GET, HttpMethod.POST, HttpMethod.POST, HttpMethod.PUT,
				HttpMethod.DELETE, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.PATCH));
	}

	private String path() {
		return ALTERNATIVES.matcher(this.pattern)
			.replaceAll((alternatives) -> any(List.of(alternatives.group(1).split("\\|"))))
			.replace("{tenant}", any(TENANTS).replace(" ", "%20"))
			.replaceAll("\\{\\w+}", any(List.of(Names.BOBS_ID, "nobody", "%22", "%00", "..%2f")));
	}

	private Map<String, List<String>> parameters() {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		List<String> names = new ArrayList<>(new java.util.TreeSet<>(GOOD.keySet()));
		double density = any(Arrays.asList(0.2, 0.6, 0.95));
		for (String name : names) {
			if (this.random.nextDouble() < density) {
				List<String> values = new ArrayList<>(List.of(any(GOOD.get(name))));
				int mischief = this.random.nextInt(20);
				if (mischief < 3) {
					values.set(0, any(BAD));
				}
				else if (mischief == 3) {
					values.add(any(BAD));
				}
				parameters.put(name, values);
			}
		}
		return parameters;
	}

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

}
