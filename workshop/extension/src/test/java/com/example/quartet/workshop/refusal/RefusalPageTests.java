package com.example.quartet.workshop.refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
@ExtendWith(OutputCaptureExtension.class)
class RefusalPageTests {

	private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJzZWNyZXQiOiJhIHRlbmFudCJ9.c2lnbmF0dXJl";

	private static final String CHECKS = """
			[{"check":"alg","passed":true,"expected":"RS256","received":"RS256"},
			{"check":"aud","passed":false,"expected":"our id","received":"[another id]"},
			{"check":"OwnValidator","passed":false,"expected":"no error","received":"[odd]"}]""";

	@WithSignedInPerson
	private Visitor ada;

	@Autowired
	private Visitor stranger;

	@Autowired
	private StandIn provider;

	@Test
	void theHomePageLeadsHere() {
		assertThat(this.ada.opens("/")).bodyText().contains("href=\"/refusal\"");
	}

	@Test
	void aTokenIsLookedAtByTheChecksOfTheApi() {
		this.provider.answers("POST /workshop/token-checks", 200, CHECKS);
		assertThat(paste(TOKEN)).contains("todo-api would refuse this token: 2 checks fail", "our id", "[another id]",
				"Ask for a scope of this API", "[odd]", "AccessTokenAudienceValidator.java</a>");
	}

	@Test
	void theWordBearerAndBrokenLinesAreNoPartOfAToken() {
		this.provider.answers("POST /workshop/token-checks", 200, "[]");
		assertThat(paste("Authorization: Bearer eyJhbGciOiJ\n SUzI1NiJ9.e30.x")).contains("would accept");
	}

	@ParameterizedTest
	@CsvSource({ "AADSTS65001, there is no consent for this API yet", "AADSTS7000222, register a new one",
			"AADSTS9999999, https://login.microsoftonline.com/error?code=9999999" })
	void anErrorIsExplainedByItsNumber(String number, String explanation) {
		assertThat(paste("{\"error_description\":\"" + number + ": The user or administrator has not …\"}"))
			.contains(number, explanation);
	}

	@Test
	void everyNumberOfTheDocumentIsKnown() throws IOException {
		KnownErrors errors = new KnownErrors();
		assertThat(Files.readAllLines(Path.of("../../docs/errors.md")))
			.filteredOn((line) -> line.startsWith("| AADSTS"))
			.hasSizeGreaterThan(30)
			.allSatisfy((line) -> assertThat(errors.find(KnownErrors.numberIn(line).orElseThrow(), Locale.ENGLISH))
				.isPresent());
	}

	@Test
	void aTranslationIsOfAnErrorOfTheDocument() {
		KnownErrors errors = new KnownErrors();
		assertThat(errors.numbersInDutch()).doesNotHaveDuplicates().hasSizeGreaterThan(30).allSatisfy((number) -> {
			assertThat(errors.find(number, Locale.ENGLISH)).isPresent();
			assertThat(errors.find(number, Locale.forLanguageTag("nl")).orElseThrow().language()).isEqualTo("nl");
		});
	}

	@Test
	void whatWasPastedIsNeitherRepeatedNorKeptNorLogged(CapturedOutput output) {
		this.provider.answers("POST /workshop/token-checks", 200, CHECKS);
		assertThat(paste(TOKEN)).doesNotContain(TOKEN);
		this.provider.answers("POST /workshop/token-checks", 500, "{}");
		assertThat(paste(TOKEN)).doesNotContain(TOKEN);
		assertThat(this.ada.opens("/flows")).bodyText()
			.doesNotContain(TOKEN.substring(0, 40), "token-checks", "/refusal");
		assertThat(output.getAll()).doesNotContain(TOKEN, TOKEN.substring(21, 50));
		assertThat(this.ada.session().getAttributeNames().asIterator()).toIterable()
			.allSatisfy(
					(name) -> assertThat(String.valueOf(this.ada.session().getAttribute(name))).doesNotContain(TOKEN));
	}

	@Test
	void noCacheKeepsTheAnswer() {
		assertThat(this.ada.sends("/refusal", Map.of("_pasted", "AADSTS65001"))).headers()
			.hasHeaderSatisfying("Cache-Control", (values) -> assertThat(values.toString()).contains("no-store"));
	}

	@Test
	void aTokenThatWouldLeaveTheMachineIsNotTaken() {
		assertThat(this.ada.sends("http://quartet.example/refusal", Map.of("_pasted", TOKEN))).hasStatus(403);
		assertThat(this.ada.opens("http://quartet.example/refusal")).bodyText()
			.contains("open this site as localhost")
			.doesNotContain("<textarea");
	}

	@Test
	void onlyWhoIsSignedInPastes() {
		assertThat(this.stranger.sends("/refusal", Map.of("_pasted", TOKEN))).hasStatus(302)
			.redirectedUrl()
			.startsWith("/oauth2/authorization/entra?page=%2Frefusal")
			.doesNotContain(TOKEN);
	}

	@Test
	void whatIsTooLongToBeATokenIsNotTaken() {
		assertThat(this.ada.sends("/refusal", Map.of("_pasted", "x".repeat(20_001)))).hasStatus(413);
	}

	@Test
	void anApiThatIsAwayIsSaidSo() {
		this.provider.answers("POST /workshop/token-checks", 503, "{}");
		assertThat(this.ada.sends("/refusal", Map.of("_pasted", TOKEN))).hasStatus(503)
			.bodyText()
			.contains("does not answer");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "nl" })
	void thePageHasItsWordsInBothLanguages(String language) {
		this.provider.answers("POST /workshop/token-checks", 200, CHECKS);
		this.ada.opens("/refusal?lang=" + language);
		assertThat(paste(TOKEN)).doesNotContain("??").contains("lang=\"" + language + "\"");
		this.ada.opens("/?lang=en");
	}

	@Test
	void whatIsExpectedAndFoundIsSaidInThePersonsLanguage() {
		this.provider.answers("POST /workshop/token-checks", 200, """
				[{"check":"tid","passed":false,"expected":"an allowed tenant","received":"nothing"},
				{"check":"exp","passed":true,"expected":"after 2026-11-28T12:00:00Z","received":"2026-11-28T13:00:00Z"},
				{"check":"aud","passed":false,"expected":"our id or api://our-id","received":"[{0}]"}]""");
		this.ada.opens("/refusal?lang=nl");
		assertThat(paste(TOKEN)).contains("een toegelaten tenant", "niets", "na 2026-11-28T12:00:00Z",
				"our id of api://our-id", "[{0}]");
		this.ada.opens("/?lang=en");
	}

	@Test
	void everyErrorOfTheDocumentIsExplainedInDutch() throws IOException {
		KnownErrors errors = new KnownErrors();
		assertThat(Files.readAllLines(Path.of("../../docs/errors.md")))
			.flatExtracting((line) -> KnownError.inRow(line, "en").stream().toList())
			.hasSizeGreaterThan(30)
			.extracting(KnownError::number)
			.isSubsetOf(errors.numbersInDutch());
	}

	private String paste(String text) {
		return new String(this.ada.sends("/refusal", Map.of("_pasted", text)).getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
	}

}
