package com.example.quartet.todoapi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.example.quartet.identitysupport.testing.Tokens;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class WrongTokensTests {

	private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"test\"}";

	private static final long NOW = Instant.now().getEpochSecond();

	private static final String FABRIKAM_ISSUER = Tokens.issuer(Tokens.FABRIKAM);

	@Autowired
	private MockMvcTester api;

	@Test
	void theTokenThatAllOthersDifferFromIsGood() {
		assertThat(call(Tokens.raw(HEADER, payload("ver", "2.0")))).hasStatusOk();
		assertThat(call(Tokens.raw("{\"kid\":\"test\",\"alg\":\"RS256\"}", payload("extra", Map.of("a", 1)))))
			.hasStatusOk();
		assertThat(call(Tokens.raw(HEADER, payload("exp", Instant.now().getEpochSecond() - 40, "iat", 1, "nbf", 1))))
			.hasStatusOk();
		assertThat(call(Tokens.raw(HEADER, payload("nbf", Instant.now().getEpochSecond() + 40)))).hasStatusOk();
		assertThat(call(Tokens.raw(HEADER, payload("aud", List.of("other", Tokens.api()))))).hasStatusOk();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "claims", "times", "headers", "texts", "signatures" })
	void aTokenThatIsWrongInOneWayIsRefused(Row row) {
		MvcTestResult answer = call(row.token());
		assertThat(answer).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer.getResponse().getHeader(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Bearer ")
			.contains("error=\"invalid_token\"", "error_description=\"")
			.doesNotContain("Exception", "com.nimbusds", "\\");
	}

	static Stream<Row> claims() {
		List<Row> rows = new ArrayList<>();
		for (String claim : List.of("iss", "aud", "tid", "oid", "azp", "scp", "exp", "ver")) {
			rows.add(claim(claim, null));
			rows.add(claim(claim, 7));
			rows.add(claim(claim, Map.of("a", "b")));
			rows.add(claim(claim, ""));
			rows.add(claim(claim, List.of()));
		}
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
		rows.add(row("an ID token", payload("azp", null, "scp", null, "nonce", "n")));
		rows.add(row("neither scp nor roles", payload("scp", null, "idtyp", "app")));
		return rows.stream();
	}

	static Stream<Row> times() {
		return Stream.of(row("just ended", payload("exp", NOW - 61, "iat", 1, "nbf", 1)),
				row("ended long ago", payload("exp", 1, "iat", 0)),
				row("ends before it begins", payload("exp", NOW - 9999)), claim("exp", "tomorrow"), claim("exp", -1),
				claim("exp", List.of(NOW + 3600)), claim("nbf", NOW + 900), claim("nbf", "tomorrow"),
				claim("nbf", 99999999999L), claim("iat", "yesterday"));
	}

	static Stream<Row> headers() {
		String payload = payload("ver", "2.0");
		return Stream
			.of("{\"alg\":\"none\"}", "{\"alg\":\"none\",\"kid\":\"test\"}", "{\"alg\":\"RS384\",\"kid\":\"test\"}",
					"{\"alg\":\"rs256\",\"kid\":\"test\"}", "{\"alg\":\"HS256\",\"kid\":\"test\"}",
					"{\"alg\":\"ES256\",\"kid\":\"test\"}", "{\"alg\":[\"RS256\"],\"kid\":\"test\"}",
					"{\"kid\":\"test\"}", "{\"alg\":\"RS256\"}", "{\"alg\":\"RS256\",\"kid\":\"\"}",
					"{\"alg\":\"RS256\",\"kid\":7}", "{\"alg\":\"RS256\",\"kid\":\"unknown\"}",
					"{\"alg\":\"RS256\",\"kid\":\"../test\"}",
					"{\"alg\":\"RS256\",\"kid\":\"test\",\"typ\":\"dpop+jwt\"}",
					"{\"alg\":\"RS256\",\"kid\":\"test\",\"typ\":\"logout+jwt\"}",
					"{\"alg\":\"RS256\",\"kid\":\"test\",\"crit\":[\"exp\"]}",
					"{\"alg\":\"RS256\",\"kid\":\"test\",\"crit\":[\"b64\"],\"b64\":false}",
					"{\"alg\":\"RS256\",\"alg\":\"RS256\",\"kid\":\"test\"}", "[]", "null", "text")
			.map((header) -> new Row("header " + header, Tokens.raw(header, payload)));
	}

	static Stream<Row> texts() {
		String good = payload("ver", "2.0");
		return Stream.of(row("payload is no JSON", "text"), row("payload is a list", "[" + good + "]"),
				row("payload is null", "null"), row("payload is empty", ""),
				row("payload is cut", good.substring(0, 40)), row("payload has a tail", good + "{}"),
				row("aud twice", good.replaceFirst("\\{", "{\"aud\":\"other\",")),
				row("scp twice", good.replaceFirst("\\{", "{\"scp\":\"Other\",")),
				row("nested token", "\"" + Tokens.alice("Todo.Read") + "\""), new Row("empty parts", ".."),
				new Row("one part", "rubbish"),
				new Row("two parts", Tokens.alice("Todo.Read").replaceFirst("\\.[^.]+$", "")),
				new Row("four parts", Tokens.alice("Todo.Read") + ".more"),
				new Row("five parts", "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.a.b.c.d"));
	}

	static Stream<Row> signatures() {
		String good = Tokens.alice("Todo.Read");
		String[] parts = good.split("\\.");
		String other = Tokens.alice("Todo.Read").split("\\.")[2];
		String changed = Base64URL
			.encode(new Base64URL(parts[1]).decodeToString().replace("Todo.Read", "Todo.ReadWrite"))
			.toString();
		return Stream.of(new Row("no signature", parts[0] + "." + parts[1] + "."),
				new Row("signature cut", good.substring(0, good.length() - 20)),
				new Row("signature of another token", parts[0] + "." + parts[1] + "." + other),
				new Row("payload changed", parts[0] + "." + changed + "." + parts[2]),
				new Row("another key of the same name", Tokens.signedByAStranger()),
				new Row("another algorithm", Tokens.signedWithAnotherAlgorithm()),
				new Row("the public key as a secret", Tokens.signedWithThePublicKeyAsSecret()),
				new Row("unsigned", Tokens.unsigned()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("notEvenTokens")
	void whatIsNoTokenAtAllIsRefusedToo(String authorization, int status) {
		assertThat(this.api.get().uri("/api/todos").header(HttpHeaders.AUTHORIZATION, authorization)).hasStatus(status);
	}

	static Stream<Arguments> notEvenTokens() {
		return Stream.of(Arguments.of("Bearer", 401), Arguments.of("Bearer ", 401), Arguments.of("Bearer a b", 401),
				Arguments.of("Bearer caf\u00e9", 401), Arguments.of("Basic YTpi", 401),
				Arguments.of("Bearer " + "a".repeat(100_000), 401));
	}

	private MvcTestResult call(String token) {
		return this.api.get().uri("/api/todos").header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
	}

	private static final Map<String, Object> JSON = new LinkedHashMap<>(Map.of("ver", "2.0", "iss",
			Tokens.issuer(Tokens.CONTOSO), "aud", Tokens.api(), "azp", Tokens.WEB_APP, "tid", Tokens.CONTOSO, "oid",
			Tokens.ALICE, "scp", "Todo.Read", "iat", NOW, "nbf", NOW, "exp", NOW + 3600));

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

	private record Row(String wrong, String token) {

		@Override
		public String toString() {
			return this.wrong;
		}

	}

}
