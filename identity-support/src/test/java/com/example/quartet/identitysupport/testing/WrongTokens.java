package com.example.quartet.identitysupport.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;

/**
 * Tokens that are wrong in exactly one way: every claim missing, of another type or
 * another value, doubled, tampered with, cut, nested, too long, too early, too late, and
 * signed by or with something else.
 */
public final class WrongTokens {

	private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"test\"}";

	private static final long NOW = Instant.now().getEpochSecond();

	private static final String FABRIKAM_ISSUER = Tokens.issuer(Tokens.FABRIKAM);

	private static final Map<String, Object> JSON = Map.of("ver", "2.0", "iss", Tokens.issuer(Tokens.CONTOSO), "aud",
			Tokens.api(), "azp", Tokens.WEB_APP, "tid", Tokens.CONTOSO, "oid", Tokens.ALICE, "scp",
			"Todo.Read Profile.Read", "iat", NOW, "nbf", NOW, "exp", NOW + 3600);

	private WrongTokens() {
	}

	static Stream<Row> rows() {
		return Stream.of(claims(), times(), headers(), texts(), signatures()).flatMap((rows) -> rows);
	}

	static String with(Object... changes) {
		return Tokens.raw(HEADER, payload(changes));
	}

	static String withoutTyp() {
		return Tokens.raw("{\"kid\":\"test\",\"alg\":\"RS256\"}", payload());
	}

	private static Stream<Row> claims() {
		List<Row> rows = new ArrayList<>();
		for (String claim : List.of("iss", "aud", "tid", "oid", "azp", "scp", "exp", "ver")) {
			rows.add(claim(claim, null));
			rows.add(claim(claim, 7));
			rows.add(claim(claim, Map.of("a", "b")));
			rows.add(claim(claim, ""));
			rows.add(claim(claim, List.of()));
			rows.add(row(claim + " is null", payload(claim, "NULL").replace("\"NULL\"", "null")));
		}
		rows.add(claim("oid", "alice"));
		rows.add(claim("oid", Tokens.ALICE.toUpperCase()));
		for (String claim : List.of("iss", "tid", "oid", "azp", "scp")) {
			rows.add(claim(claim, List.of(String.valueOf(JSON.get(claim)))));
			rows.add(claim(claim, true));
		}
		rows.add(claim("aud", "api://" + Tokens.api()));
		rows.add(claim("aud", Tokens.api().toUpperCase() + "x"));
		rows.add(claim("aud", Tokens.api() + " "));
		rows.add(claim("aud", List.of(List.of(Tokens.api()))));
		rows.add(claim("aud", "00000003-0000-0000-c000-000000000000"));
		rows.add(claim("iss", FABRIKAM_ISSUER));
		rows.add(claim("iss", JSON.get("iss") + "/"));
		rows.add(claim("iss", JSON.get("iss") + ".evil.test"));
		rows.add(claim("iss", "https://login.microsoftonline.com/{tenantid}/v2.0"));
		rows.add(claim("iss", "https://sts.windows.net/" + Tokens.CONTOSO + "/"));
		rows.add(claim("tid", Tokens.FABRIKAM));
		rows.add(claim("tid", Tokens.CONTOSO.toUpperCase()));
		rows.add(claim("tid", "contoso.onmicrosoft.com"));
		rows.add(claim("tid", "../" + Tokens.CONTOSO));
		rows.add(row("another tenant", payload("tid", Tokens.BOB, "iss", Tokens.issuer(Tokens.BOB))));
		rows.add(claim("ver", "1.0"));
		rows.add(claim("ver", "3.0"));
		rows.add(claim("scp", "   "));
		rows.add(claim("roles", "Todo.Admin"));
		rows.add(claim("roles", List.of(1)));
		rows.add(claim("roles", Map.of("Todo.Admin", true)));
		rows.add(claim("roles", List.of(List.of("Todo.Admin"))));
		for (Object key : List.of(7, "k", true, List.of(), Map.of(), Map.of("kid", "k"), Map.of("jkt", "k"),
				Map.of("jwk", Map.of("kty", "RSA")), Map.of("x5t#S256", 7), Map.of("x5t#S256", "k"))) {
			rows.add(claim("cnf", key));
		}
		rows.add(row("an ID token", payload("azp", null, "scp", null, "nonce", "n")));
		rows.add(row("neither scp nor roles", payload("scp", null, "idtyp", "app")));
		return rows.stream();
	}

	private static Stream<Row> times() {
		return Stream.of(row("just ended", payload("exp", NOW - 61, "iat", 1, "nbf", 1)),
				row("ended long ago", payload("exp", 1, "iat", 0)),
				row("ends before it begins", payload("exp", NOW - 9999)), claim("exp", "tomorrow"), claim("exp", -1),
				claim("exp", List.of(NOW + 3600)), claim("nbf", NOW + 900), claim("nbf", "tomorrow"),
				claim("nbf", 99999999999L), claim("iat", "yesterday"));
	}

	private static Stream<Row> headers() {
		String payload = payload("ver", "2.0");
		return Stream
			.of("{\"alg\":\"none\"}", "{\"alg\":\"none\",\"kid\":\"test\"}", "{\"alg\":\"RS384\",\"kid\":\"test\"}",
					"{\"alg\":\"rs256\",\"kid\":\"test\"}", "{\"alg\":\"HS256\",\"kid\":\"test\"}",
					"{\"alg\":\"ES256\",\"kid\":\"test\"}", "{\"alg\":[\"RS256\"],\"kid\":\"test\"}",
					"{\"kid\":\"test\"}", "{\"alg\":\"RS256\"}", "{\"alg\":\"RS256\",\"kid\":\"\"}",
					"{\"alg\":\"RS256\",\"kid\":7}", "{\"alg\":\"RS256\",\"kid\":\"unknown\"}",
					"{\"alg\":\"RS256\",\"kid\":\"../test\"}",
					"{\"alg\":\"RS256\",\"kid\":\"%s\"}".formatted("k".repeat(10_000)),
					"{\"alg\":\"RS256\",\"kid\":\"test\",\"typ\":\"dpop+jwt\"}",
					"{\"alg\":\"RS256\",\"kid\":\"test\",\"typ\":\"logout+jwt\"}",
					"{\"alg\":\"RS256\",\"kid\":\"test\",\"crit\":[\"exp\"]}",
					"{\"alg\":\"RS256\",\"kid\":\"test\",\"crit\":[\"b64\"],\"b64\":false}",
					"{\"alg\":\"RS256\",\"alg\":\"RS256\",\"kid\":\"test\"}", "[]", "null", "text")
			.map((header) -> new Row("header " + header.substring(0, Math.min(60, header.length())),
					Tokens.raw(header, payload)));
	}

	private static Stream<Row> texts() {
		String good = payload("ver", "2.0");
		return Stream.of(row("payload is no JSON", "text"), row("payload is a list", "[" + good + "]"),
				row("payload is null", "null"), row("payload is empty", ""),
				row("payload is cut", good.substring(0, 40)), row("payload has a tail", good + "{}"),
				row("aud twice", good.replaceFirst("\\{", "{\"aud\":\"other\",")),
				row("scp twice", good.replaceFirst("\\{", "{\"scp\":\"Other\",")),
				row("nested token", "\"" + Tokens.alice("Todo.Read") + "\""), new Row("empty parts", ".."),
				new Row("one part", "rubbish"),
				new Row("two parts", Tokens.alice("Todo.Read").replaceFirst("\\.[^.]+$", "")),
				new Row("four parts", Tokens.alice("Todo.Read") + ".more"), new Row("nested", nested()),
				new Row("100,000 characters", "a".repeat(100_000)),
				new Row("five parts", "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.a.b.c.d"));
	}

	private static Stream<Row> signatures() {
		String good = Tokens.alice("Todo.Read");
		String[] parts = good.split("\\.");
		String other = Tokens.alice("Todo.Read").split("\\.")[2];
		String changed = Base64URL
			.encode(new Base64URL(parts[1]).decodeToString().replace("Todo.Read", "Todo.ReadWrite"))
			.toString();
		return Stream.of(new Row("no signature", parts[0] + "." + parts[1] + "."),
				new Row("signature cut", good.substring(0, good.length() - 20)),
				new Row("signature of another token", parts[0] + "." + parts[1] + "." + other),
				new Row("one character of the signature changed",
						good.substring(0, good.length() - 20) + ((good.charAt(good.length() - 20) == 'A') ? 'B' : 'A')
								+ good.substring(good.length() - 19)),
				new Row("header changed",
						Base64URL.encode("{\"alg\":\"RS256\",\"kid\":\"test\",\"x\":1}") + "." + parts[1] + "."
								+ parts[2]),
				new Row("payload changed", parts[0] + "." + changed + "." + parts[2]),
				new Row("another key of the same name", Tokens.signedByAStranger()),
				new Row("another algorithm", Tokens.signedWithAnotherAlgorithm()),
				new Row("the public key as a secret", Tokens.signedWithThePublicKeyAsSecret()),
				new Row("unsigned", Tokens.unsigned()));
	}

	private static Row claim(String name, Object value) {
		return row(
				"%s is %s".formatted(name,
						(value != null) ? JSONObjectUtils.toJSONString(Map.of("", value)) : "missing"),
				payload(name, value));
	}

	private static Row row(String wrong, String payload) {
		return new Row(wrong, Tokens.raw(HEADER, payload));
	}

	private static String payload(Object... changes) {
		Map<String, Object> claims = new HashMap<>(JSON);
		for (int each = 0; each < changes.length; each += 2) {
			claims.put(changes[each].toString(), changes[each + 1]);
		}
		claims.values().removeAll(Arrays.asList((Object) null));
		return JSONObjectUtils.toJSONString(claims);
	}

	private static String nested() {
		return Tokens.raw(HEADER.replace("}", ",\"cty\":\"JWT\"}"), Tokens.alice("Todo.Read"));
	}

	/**
	 * One way to be wrong.
	 *
	 * @param wrong what is wrong
	 * @param token with which
	 */
	record Row(String wrong, String token) {

		@Override
		public String toString() {
			return this.wrong;
		}

	}

}
