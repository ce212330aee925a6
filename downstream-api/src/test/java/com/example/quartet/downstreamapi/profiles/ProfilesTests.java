package com.example.quartet.downstreamapi.profiles;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.example.quartet.identitysupport.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

class ProfilesTests extends ProfileCalls {

	@Test
	void aPersonHasAProfileFromTheirFirstCallOn() {
		String profile = """
				{"tid":"%s","oid":"%s","displayName":"Alice Adams","userPrincipalName":"alice@contoso.onmicrosoft.com",
				"timeZone":"Europe/Amsterdam","locale":"en-GB",
				"workingDays":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY"],
				"caller":{"app":"80800000-0000-4000-8000-000000000001","appOnly":false}}""".formatted(Tokens.CONTOSO,
				Tokens.ALICE);
		assertThat(get(ALICE, "/api/me")).hasStatusOk().bodyJson().isStrictlyEqualTo(profile);
		assertThat(get(ALICE, "/api/me")).hasStatusOk().bodyJson().isStrictlyEqualTo(profile);
		assertThat(count()).isEqualTo(1);
	}

	@Test
	void aProfileDoesNotChangeWithTheNextToken() {
		get(ALICE, "/api/me");
		assertThat(get(alice((claims) -> claims.put("name", "Alicia")), "/api/me")).bodyJson()
			.extractingPath("$.displayName")
			.isEqualTo("Alice Adams");
	}

	@Test
	void aPersonChangesWhatTheyMention() {
		assertThat(change("{\"timeZone\":\"America/New_York\",\"workingDays\":[\"SUNDAY\",\"MONDAY\",\"MONDAY\"]}"))
			.hasStatusOk();
		assertThat(change("{\"displayName\":\"Ally\",\"locale\":\"nl\"}")).hasStatusOk();
		assertThat(get(ALICE, "/api/me")).bodyJson().isLenientlyEqualTo("""
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
					{"workingDays":["SOMEDAY"]}  | workingDays.[0] must be one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY.
					{"workingDays":"MONDAY"}     | workingDays must be a list.
					{"oid":"alice"}              | oid is not known here; known are displayName, locale, timeZone, workingDays.
					{"timeZone":null}            | timeZone must be a time zone like Europe/Amsterdam.
					{"locale":                   | The body is not well-formed JSON.
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
		assertThat(get(alice((claims) -> {
			claims.remove("name");
			claims.remove("preferred_username");
		}), "/api/me")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"displayName\":null,\"userPrincipalName\":null}");
	}

	@Test
	void anOldTokenTellsTheSignInNameInItsOwnWay() {
		assertThat(get(alice((claims) -> {
			claims.remove("preferred_username");
			claims.put("upn", "alice@contoso.onmicrosoft.com");
		}), "/api/me")).bodyJson().extractingPath("$.userPrincipalName").isEqualTo("alice@contoso.onmicrosoft.com");
	}

	@ParameterizedTest
	@CsvSource({ "nl-NL,nl-NL", "nl,nl", "'',en-GB", "rubbish_,en-GB" })
	void thePreferredLanguageIsTakenFromTheToken(String claim, String locale) {
		assertThat(get(alice((claims) -> claims.put("xms_pl", claim)), "/api/me")).bodyJson()
			.extractingPath("$.locale")
			.isEqualTo(locale);
	}

	@Test
	void callsAtTheSameMomentCreateOneProfile() throws Exception {
		ExecutorService callers = Executors.newFixedThreadPool(8);
		try {
			Callable<Integer> call = () -> get(ALICE, "/api/me").getResponse().getStatus();
			for (Future<Integer> status : callers.invokeAll(Collections.nCopies(8, call))) {
				assertThat(status.get()).isEqualTo(200);
			}
			assertThat(count()).isEqualTo(1);
		}
		finally {
			callers.shutdown();
		}
	}

}
