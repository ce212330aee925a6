package com.example.quartet.downstreamapi.profiles;

import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.example.quartet.downstreamapi.ApiTest;
import com.example.quartet.identitysupport.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class ProfilesTests {

	private static final String DAEMON = Tokens.daemon(Tokens.CONTOSO, "Profile.Read.All");

	@Autowired
	private MockMvcTester api;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void startEmpty() {
		this.database.sql("delete from profile").update();
	}

	@Test
	void aPersonHasAProfileFromTheirFirstCallOn() {
		String profile = """
				{"tid":"%s","oid":"%s","displayName":"Alice Adams","userPrincipalName":"alice@contoso.onmicrosoft.com",
				"timeZone":"Europe/Amsterdam","locale":"en-GB",
				"workingDays":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY"],
				"caller":{"app":"80800000-0000-4000-8000-000000000001","appOnly":false}}""".formatted(Tokens.CONTOSO,
				Tokens.ALICE);
		assertThat(get("/api/me", Tokens.alice("Profile.Read"))).hasStatusOk().bodyJson().isStrictlyEqualTo(profile);
		assertThat(get("/api/me", Tokens.alice("Profile.Read"))).hasStatusOk().bodyJson().isStrictlyEqualTo(profile);
		assertThat(count()).isEqualTo(1);
	}

	@Test
	void aProfileDoesNotChangeWithTheNextToken() {
		get("/api/me", Tokens.alice("Profile.Read"));
		assertThat(get("/api/me", alice((claims) -> claims.put("name", "Somebody")))).bodyJson()
			.extractingPath("$.displayName")
			.isEqualTo("Alice Adams");
	}

	@Test
	void aPersonChangesWhatTheyMention() {
		assertThat(change("{\"timeZone\":\"America/New_York\",\"workingDays\":[\"SUNDAY\",\"MONDAY\",\"MONDAY\"]}"))
			.hasStatusOk();
		assertThat(change("{\"displayName\":\"Ally\",\"locale\":\"nl\"}")).hasStatusOk();
		assertThat(get("/api/me", Tokens.alice("Profile.Read"))).bodyJson().isLenientlyEqualTo("""
				{"displayName":"Ally","timeZone":"America/New_York","locale":"nl","workingDays":["MONDAY","SUNDAY"],
				"userPrincipalName":"alice@contoso.onmicrosoft.com"}""");
		assertThat(change("{\"workingDays\":[]}")).bodyJson().extractingPath("$.workingDays").asArray().isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"displayName":""}           | displayName must be one line of 1 to 256 characters.
					{"displayName":"a\\u0000b"}   | displayName must be one line of 1 to 256 characters.
					{"timeZone":"Amsterdam"}     | timeZone must be a time zone like Europe/Amsterdam.
					{"timeZone":"+01:00"}        | timeZone must be a time zone like Europe/Amsterdam.
					{"locale":"English"}         | locale must be a language tag like en-GB.
					{"workingDays":["SOMEDAY"]}  | workingDays must be days like MONDAY.
					{"workingDays":"MONDAY"}     | The body must be a JSON object with any of displayName, timeZone, locale and workingDays.
					{"oid":"somebody"}           | The body must be a JSON object with any of displayName, timeZone, locale and workingDays.
					{"locale":                   | The body must be a JSON object with any of displayName, timeZone, locale and workingDays.
					""")
	void aChangeThatIsWrongIsRefusedByTheNameOfTheField(String json, String detail) {
		assertThat(change(json)).hasStatus(400)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo(detail);
	}

	@Test
	void whatTheTokenDoesNotTellIsNull() {
		assertThat(get("/api/me", alice((claims) -> {
			claims.remove("name");
			claims.remove("preferred_username");
		}))).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"displayName\":null,\"userPrincipalName\":null}");
	}

	@Test
	void anOldTokenTellsTheSignInNameInItsOwnWay() {
		assertThat(get("/api/me", alice((claims) -> {
			claims.remove("preferred_username");
			claims.put("upn", "alice@contoso.onmicrosoft.com");
		}))).bodyJson().extractingPath("$.userPrincipalName").isEqualTo("alice@contoso.onmicrosoft.com");
	}

	@ParameterizedTest
	@CsvSource({ "nl-NL,nl-NL", "nl,nl", "'',en-GB", "rubbish_,en-GB" })
	void thePreferredLanguageIsTakenFromTheToken(String claim, String locale) {
		assertThat(get("/api/me", alice((claims) -> claims.put("xms_pl", claim)))).bodyJson()
			.extractingPath("$.locale")
			.isEqualTo(locale);
	}

	@Test
	void callsAtTheSameMomentCreateOneProfile() throws Exception {
		ExecutorService callers = Executors.newFixedThreadPool(8);
		try {
			Callable<Integer> call = () -> get("/api/me", Tokens.alice("Profile.Read")).getResponse().getStatus();
			for (Future<Integer> status : callers.invokeAll(Collections.nCopies(8, call))) {
				assertThat(status.get()).isEqualTo(200);
			}
			assertThat(count()).isEqualTo(1);
		}
		finally {
			callers.shutdown();
		}
	}

	@Test
	void personalDetailsNeedAStrongerSignIn() {
		MvcTestResult answer = get("/api/me/personal", Tokens.alice("Profile.Personal.Read"));
		assertThat(answer).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		String challenge = answer.getResponse().getHeader(HttpHeaders.WWW_AUTHENTICATE);
		assertThat(challenge).startsWith("Bearer realm=\"\", authorization_uri=\"http://127.0.0.1:")
			.contains("/oauth2/v2.0/authorize\"", "error=\"insufficient_claims\"");
		String claims = challenge.replaceAll(".*claims=\"([^\"]+)\".*", "$1");
		assertThat(new String(Base64.getDecoder().decode(claims)))
			.isEqualTo("{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}");
	}

	@Test
	void anotherAuthenticationContextIsNotEnough() {
		assertThat(get("/api/me/personal", alice((claims) -> {
			claims.put("scp", "Profile.Personal.Read");
			claims.put("acrs", List.of("c2", "c11"));
		}))).hasStatus(401);
	}

	@Test
	void personalDetailsOpenAfterAStrongerSignIn() {
		assertThat(get("/api/me/personal", alice((claims) -> {
			claims.put("scp", "Profile.Personal.Read");
			claims.put("acrs", List.of("c1"));
		}))).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("""
					{"tid":"%s","oid":"%s","phone":null,"birthday":null,"acrs":["c1"]}""".formatted(Tokens.CONTOSO,
					Tokens.ALICE));
	}

	@Test
	void aDaemonSeesTheProfilesOfItsTenant() {
		get("/api/me", Tokens.alice("Profile.Read"));
		assertThat(get("/api/users/" + Tokens.ALICE, DAEMON)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"displayName":"Alice Adams",
				"caller":{"app":"80840000-0000-4000-8000-000000000004","appOnly":true}}""");
		assertThat(get("/api/users/" + Tokens.ALICE, Tokens.daemon(Tokens.FABRIKAM, "Profile.Read.All")))
			.hasStatus(404);
	}

	@Test
	void aDaemonAsksForSeveralPeopleAtOnce() {
		get("/api/me", Tokens.alice("Profile.Read"));
		get("/api/me", Tokens.bob("Profile.Read"));
		get("/api/me", Tokens.person(Tokens.FABRIKAM, Tokens.ALICE, "Profile.Read"));
		String several = "/api/users?oid=%s&oid=%s&oid=%s".formatted(Tokens.ALICE, Tokens.BOB, Tokens.CONTOSO);
		assertThat(get(several, DAEMON)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.items[*].oid")
			.asArray()
			.containsExactlyInAnyOrder(Tokens.ALICE, Tokens.BOB);
		assertThat(get(several, Tokens.daemon(Tokens.FABRIKAM, "Profile.Read.All"))).bodyJson()
			.extractingPath("$.items[*].tid")
			.asArray()
			.containsExactly(Tokens.FABRIKAM);
	}

	@Test
	void aDaemonAsksForNoMoreThanAHundredPeopleAtOnce() {
		String people = IntStream.range(0, 101)
			.mapToObj((number) -> "oid=" + new UUID(0, number))
			.collect(Collectors.joining("&"));
		assertThat(get("/api/users?" + people, DAEMON)).hasStatus(400)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("oid must be given 1 to 100 times.");
		assertThat(get("/api/users", DAEMON)).hasStatus(400);
		assertThat(get("/api/users?oid=alice", DAEMON)).hasStatus(400);
	}

	@Test
	void whoWasNeverHereHasNoProfile() {
		assertThat(get("/api/users/" + Tokens.ALICE, DAEMON)).hasStatus(404)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("Nobody of that id was ever here.");
		assertThat(count()).isZero();
	}

	@Test
	void anIdThatIsNoneIsRefused() {
		assertThat(get("/api/users/alice", DAEMON)).hasStatus(400)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.contains("oid");
	}

	private int count() {
		return this.database.sql("select count(*) from profile").query(Integer.class).single();
	}

	private MvcTestResult get(String path, String token) {
		return this.api.get().uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
	}

	private MvcTestResult change(String json) {
		return this.api.patch()
			.uri("/api/me")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.alice("Profile.ReadWrite"))
			.contentType(MediaType.APPLICATION_JSON)
			.content(json)
			.exchange();
	}

	private static String alice(Consumer<Map<String, Object>> change) {
		return Tokens.signed(change);
	}

}
