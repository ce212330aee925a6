package com.example.quartet.webapp.exports;

import java.util.Map;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class TodoExportControllerTests {

	private static final String EXPORTS = "GET /api/exports";

	private static final String ID = "11111111-2222-4333-8444-555555555555";

	@WithSignedInPerson
	private Visitor ada;

	@Autowired
	private StandIn api;

	@Test
	void theListLeadsToTheExport() {
		assertThat(this.ada.opens("/todos")).bodyText().contains("href=\"/exports\"", "Export your to-dos");
	}

	@Test
	void thePageSaysWhatHappensWhenThePersonSignsOut() {
		this.api.answers(EXPORTS, 200, "{\"items\":[]}");
		assertThat(this.ada.opens("/exports")).hasStatusOk()
			.bodyText()
			.contains("Start an export", "When you sign out", "the export goes on", "deleted when the export ends")
			.doesNotContain("hx-get", "Download");
		assertThat(this.ada.opens("/exports?lang=nl")).bodyText().contains("de export gaat door").doesNotContain("??");
	}

	@Test
	void aRunningExportIsLookedAtAgainAndCanBeCancelled() {
		isAt("RUNNING", "null");
		assertThat(this.ada.opens("/exports")).bodyText()
			.contains("on its way", "To-dos so far: 3.", "hx-get=\"/exports\"", "Cancel")
			.doesNotContain("Start an");
	}

	@Test
	void anExportThatIsDoneIsDownloaded() {
		isAt("DONE", "null");
		this.api.answers("GET /api/exports/" + ID + "/content", 200, "[{\"todo\":{}}]");
		assertThat(this.ada.opens("/exports")).bodyText()
			.contains("Your export is ready.", "It has 3 to-dos.", "href=\"/exports/" + ID + "/content\"")
			.doesNotContain("hx-get");
		assertThat(this.ada.opens("/exports/" + ID + "/content")).hasStatusOk()
			.hasHeader("Content-Disposition", "attachment; filename=\"todos.json\"")
			.bodyText()
			.isEqualTo("[{\"todo\":{}}]");
	}

	@ParameterizedTest
	@CsvSource({ "REVOKED, en, your password was changed", "REVOKED, nl, uw wachtwoord is gewijzigd",
			"DISABLED, en, account was disabled", "EXPIRED, en, has expired", "CONSENT_WITHDRAWN, en, was withdrawn",
			"STRONGER_SIGN_IN, en, stronger sign-in", "REFUSED, en, no longer lets it act",
			"KEY_LOST, en, key was lost", "UNAVAILABLE, en, not available for a day", "NEWER, en, does not know",
			"NEWER, nl, hier niet bekend" })
	void anExportThatFailedSaysWhy(String failure, String language, String words) {
		isAt("FAILED", "\"%s\"".formatted(failure));
		assertThat(this.ada.opens("/exports?lang=" + language)).bodyText().contains(words).doesNotContain("??");
	}

	@Test
	void whatHappenedMeanwhileIsShown() {
		isAt("RUNNING", "null");
		this.api.answers("POST /api/exports", 409, "{}");
		this.api.answers("DELETE /api/exports/" + ID, 404, "{}");
		assertThat(this.ada.sends("/exports", Map.of())).hasRedirectedUrl("/exports");
		assertThat(this.ada.sends("/exports/" + ID + "/delete", Map.of())).hasRedirectedUrl("/exports");
	}

	@Test
	void aMissingConsentIsAskedForBeforeAnExportBegins() {
		this.api.challenges("POST /api/exports", 403,
				"Bearer error=\"consent_required\", scope=\"api://profiles/Profile.Read\"");
		assertThat(this.ada.sends("/exports", Map.of())).hasStatus(403)
			.bodyText()
			.contains("Read your profile", "Give permission");
	}

	@Test
	void anApiThatIsAwayIsSaidInASentence() {
		this.api.answers(EXPORTS, 503, "{}");
		assertThat(this.ada.opens("/exports")).hasStatus(503)
			.bodyText()
			.contains("Your exports cannot be reached right now.");
	}

	private void isAt(String state, String failure) {
		this.api.answers(EXPORTS, 200, "{\"items\":[{\"id\":\"%s\",\"state\":\"%s\",\"todos\":3,\"failure\":%s}]}"
			.formatted(ID, state, failure));
	}

}
