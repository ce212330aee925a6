package com.example.quartet.webapp.todos;

import java.util.Map;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class TodoEditControllerTests {

	private static final String ADDRESS = "/todos/11111111-2222-4333-8444-555555555555";

	private static final String TODO = """
			{"id":"11111111-2222-4333-8444-555555555555","title":"Water the plants","notes":"Twice","due":"2026-12-01",
			"done":false,"owner":{"tid":"%s","oid":"ada"},"reminders":[]}""".formatted(StandIn.CONTOSO);

	@WithSignedInPerson
	private Visitor ada;

	@Autowired
	private StandIn api;

	@BeforeEach
	void thereIsOneTodo() {
		this.api.answers("GET /api" + ADDRESS, 200, TODO);
	}

	@Test
	void theFormHoldsWhatThereIs() {
		assertThat(this.ada.opens(ADDRESS)).hasStatusOk()
			.bodyText()
			.contains("value=\"Water the plants\"", "value=\"2026-12-01\"", ">Twice</textarea>",
					"value=\"&quot;version-1&quot;\"");
	}

	@Test
	void aChangeIsSentForTheVersionThatWasRead() {
		this.api.answers("PATCH /api" + ADDRESS, 200, TODO);
		assertThat(save("Water the garden")).hasRedirectedUrl("/todos").flash().containsEntry("said", "changed");
		assertThat(this.api.lastHeader("If-Match")).isEqualTo("\"version-1\"");
		assertThat(this.api.lastBody()).isEqualTo("{\"title\":\"Water the garden\",\"notes\":\"Once\",\"due\":null}");
	}

	@Test
	void whatChangedMeanwhileIsShownBesideWhatWasTyped() {
		this.api.answers("PATCH /api" + ADDRESS, 412, "{}");
		assertThat(save("Water the garden")).hasStatus(409)
			.bodyText()
			.contains("was changed meanwhile", "Water the plants", "value=\"Water the garden\"", ">Once</textarea>");
	}

	@Test
	void aChangeWithoutTitleIsNotSent() {
		assertThat(save(" ")).hasStatus(422)
			.bodyText()
			.contains("aria-describedby=\"title-wrong\"", ">Once</textarea>", "value=\"&quot;version-1&quot;\"");
	}

	@Test
	void whatTheApiDoesNotTakeIsMarkedAndWhatWasTypedKept() {
		this.api.answers("PATCH /api" + ADDRESS, 400, """
				{"detail":"due must lie between 1970-01-01 and 9999-12-30.",
				"checks":[{"field":"due","rule":"must lie between 1970-01-01 and 9999-12-30"}]}""");
		assertThat(save("Water the garden")).hasStatus(422)
			.bodyText()
			.contains("aria-describedby=\"due-wrong\"", "value=\"Water the garden\"", ">Once</textarea>",
					"value=\"&quot;version-1&quot;\"")
			.doesNotContain("aria-describedby=\"title-wrong\"");
	}

	@Test
	void notesThatAreTooLongAreMarked() {
		assertThat(
				this.ada.sends(ADDRESS, Map.of("_seen", "x", "title", "Water the plants", "notes", "n".repeat(4001))))
			.hasStatus(422)
			.bodyText()
			.contains("aria-describedby=\"notes-wrong\"");
	}

	@Test
	void anAdministratorReadsTheToDoOfSomebodyElseAndCannotSaveIt() {
		this.api.answers("GET /api" + ADDRESS, 200, TODO.replace("\"ada\"", "\"grace\""));
		assertThat(this.ada.opens(ADDRESS)).hasStatusOk()
			.bodyText()
			.contains("to read only:", "<code>grace</code>")
			.doesNotContain(">Save<");
	}

	@Test
	void nothingTypedIsLostWhenTheApiIsAway() {
		this.api.answers("PATCH /api" + ADDRESS, 503, "{}");
		assertThat(save("Water the garden")).hasStatus(503)
			.bodyText()
			.contains("cannot be reached", "value=\"Water the garden\"", ">Once</textarea>",
					"value=\"&quot;version-1&quot;\"");
	}

	@Test
	void nothingTypedIsLostWhenTheSessionEnded() {
		this.api.answers("PATCH /api" + ADDRESS, 401, "{}");
		assertThat(save("Water the garden")).redirectedUrl().contains("title%3DWater%2520the%2520garden");
		assertThat(this.ada.opens(ADDRESS + "?title=Water the garden&notes=Once")).hasStatus(302);
		this.ada.signsIn();
		assertThat(this.ada.opens(ADDRESS + "?title=Water the garden&notes=Once")).bodyText()
			.contains("value=\"Water the garden\"", ">Once</textarea>");
	}

	@Test
	void whatTheApiTakesTheFormTakesToo() {
		this.api.answers("PATCH /api" + ADDRESS, 200, TODO);
		String notes = "line\r\n".repeat(800);
		assertThat(this.ada.sends(ADDRESS,
				Map.of("_seen", "\"version-1\"", "title", "Tea\tor coffee", "notes", notes, "due", "")))
			.hasStatus(302);
		assertThat(this.api.lastBody()).contains("Tea\\tor coffee", "line\\nline").doesNotContain("\\r");
		assertThat(this.ada.sends(ADDRESS,
				Map.of("_seen", "\"version-1\"", "title", "t".repeat(201), "notes", "", "due", "")))
			.hasStatus(422);
		assertThat(this.ada.sends(ADDRESS,
				Map.of("_seen", "\"version-1\"", "title", "t", "notes", "n".repeat(4001), "due", "")))
			.hasStatus(422);
	}

	@Test
	void aToDoThatIsGoneIsNoMishap() {
		this.api.answers("GET /api" + ADDRESS, 404, "{}");
		assertThat(this.ada.opens(ADDRESS)).hasRedirectedUrl("/todos").flash().containsEntry("said", "gone");
	}

	private MvcTestResult save(String title) {
		return this.ada.sends(ADDRESS, Map.of("_seen", "\"version-1\"", "title", title, "notes", "Once", "due", ""));
	}

}
