package com.example.quartet.downstreamapi.profiles;

import java.util.Base64;
import java.util.List;

import com.example.quartet.identitysupport.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalDetailsTests extends ProfileCalls {

	private static final String PERSONAL = "/api/me/personal";

	private static final String READER = stronglySignedIn("Profile.Personal.Read", "c1");

	private static final String WRITER = stronglySignedIn("Profile.ReadWrite", "c1");

	@Test
	void personalDetailsNeedAStrongerSignIn() {
		MvcTestResult answer = get(Tokens.alice("Profile.Personal.Read"), PERSONAL);
		assertThat(answer).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		String challenge = challenge(answer);
		assertThat(challenge).startsWith("Bearer realm=\"\", authorization_uri=\"http://127.0.0.1:")
			.contains("/oauth2/v2.0/authorize\"", "error=\"insufficient_claims\"");
		String claims = challenge.replaceAll(".*claims=\"([^\"]+)\".*", "$1");
		assertThat(new String(Base64.getDecoder().decode(claims)))
			.isEqualTo("{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}");
	}

	@Test
	void aClientThatCannotAnswerAChallengeGetsNone() {
		for (List<String> capabilities : List.of(List.<String>of(), List.of("cp2"))) {
			MvcTestResult answer = get(alice((claims) -> {
				claims.put("scp", "Profile.Personal.Read");
				claims.put("xms_cc", capabilities);
			}), PERSONAL);
			assertThat(answer).hasStatus(403).doesNotContainHeader(HttpHeaders.WWW_AUTHENTICATE);
			assertThat(answer).bodyText().contains("has not declared");
		}
	}

	@Test
	void anotherAuthenticationContextIsNotEnough() {
		assertThat(get(stronglySignedIn("Profile.Personal.Read", "c2", "c11"), PERSONAL)).hasStatus(401);
		assertThat(write(stronglySignedIn("Profile.ReadWrite", "c2"), "{}")).hasStatus(401);
	}

	@Test
	void personalDetailsOpenAfterAStrongerSignIn() {
		assertThat(get(READER, PERSONAL)).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("""
					{"tid":"%s","oid":"%s","phone":null,"birthday":null,"acrs":["c1"]}""".formatted(Tokens.CONTOSO,
					Tokens.ALICE));
	}

	@Test
	void aPersonWritesTheirOwn() {
		assertThat(write(WRITER, "{\"phone\":\"+31 20 555 0123\",\"birthday\":\"1990-01-02\"}")).hasStatus(204);
		assertThat(write(WRITER, "{\"birthday\":null}")).hasStatus(204);
		assertThat(get(READER, PERSONAL)).bodyJson()
			.isLenientlyEqualTo("{\"phone\":\"+31 20 555 0123\",\"birthday\":null}");
	}

	@Test
	void whoMayReadMayNotWriteAndTheOtherWayRound() {
		assertThat(write(READER, "{}")).hasStatus(403);
		assertThat(get(WRITER, PERSONAL)).hasStatus(403);
	}

	@Test
	void theProfileStaysAsItIs() {
		change("{\"displayName\":\"Ally\"}");
		write(WRITER, "{\"phone\":\"112\"}");
		change("{\"locale\":\"nl\"}");
		assertThat(get(READER, PERSONAL)).bodyJson().extractingPath("$.phone").isEqualTo("112");
		assertThat(get(ALICE, "/api/me")).bodyJson().isLenientlyEqualTo("{\"displayName\":\"Ally\",\"locale\":\"nl\"}");
	}

	@Test
	void aTimeZoneThatThisJavaDoesNotKnowIsNoObstacle() {
		write(WRITER, "{\"phone\":\"112\"}");
		this.database.sql("update profile set time_zone = 'Mars/Olympus_Mons'").update();
		assertThat(write(WRITER, "{\"birthday\":\"1990-01-02\"}")).hasStatus(204);
		assertThat(get(READER, PERSONAL)).bodyJson()
			.isLenientlyEqualTo("{\"phone\":\"112\",\"birthday\":\"1990-01-02\"}");
		change("{\"displayName\":\"Ally\"}");
		assertThat(get(ALICE, "/api/me")).bodyJson()
			.isLenientlyEqualTo("{\"displayName\":\"Ally\",\"timeZone\":\"Mars/Olympus_Mons\"}");
	}

	@Test
	void aWorkingDayThatIsNoneIsLeftOutAndKept() {
		change("{\"displayName\":\"Ally\"}");
		this.database.sql("update profile set working_days = array['MONDAY', 'CAPRIDAY']").update();
		assertThat(get(ALICE, "/api/me")).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"workingDays\":[\"MONDAY\"]}");
		assertThat(get(DAEMON, "/api/users?oid=" + Tokens.ALICE)).hasStatusOk();
		assertThat(change("{\"displayName\":\"Al\"}")).hasStatusOk();
		assertThat(this.database.sql("select cast(working_days as varchar) from profile").query(String.class).single())
			.contains("CAPRIDAY");
		assertThat(change("{\"workingDays\":[\"SUNDAY\"]}")).hasStatusOk();
		assertThat(get(ALICE, "/api/me")).bodyJson().isLenientlyEqualTo("{\"workingDays\":[\"SUNDAY\"]}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"phone":"call me"}        | phone must be a phone number like +31 20 555 0123.
			{"birthday":"tomorrow"}    | birthday must be a date like 2026-11-21.
			{"birthday":"1899-12-31"}  | birthday must lie between 1900-01-01 and today.
			{"birthday":"9999-12-31"}  | birthday must lie between 1900-01-01 and today.
			""")
	void aDetailThatIsWrongIsRefusedByTheNameOfTheField(String json, String detail) {
		assertThat(write(WRITER, json)).hasStatus(400).bodyJson().extractingPath("$.detail").isEqualTo(detail);
	}

	private MvcTestResult write(String token, String json) {
		return call(token, HttpMethod.PATCH, PERSONAL, json);
	}

	private static String stronglySignedIn(String scope, String... contexts) {
		return alice((claims) -> {
			claims.put("scp", scope);
			claims.put("acrs", List.of(contexts));
		});
	}

}
