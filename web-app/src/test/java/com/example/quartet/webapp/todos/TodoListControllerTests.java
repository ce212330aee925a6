package com.example.quartet.webapp.todos;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class TodoListControllerTests {

	private static final String ID = "11111111-2222-4333-8444-555555555555";

	private static final String KEY = "99999999-2222-4333-8444-555555555555";

	@WithSignedInPerson
	private Visitor ada;

	@Autowired
	private StandIn api;

	@Test
	void anEmptyListInvitesToWriteSomethingDown() {
		assertThat(this.ada.opens("/todos")).hasStatusOk().bodyText().contains("Nothing here yet");
	}

	@Test
	void aPastDueDateIsMarkedAndItsReminderShown() {
		this.api.answers("GET /api/todos", 200, list(LocalDate.now(ZoneId.of("Europe/London")).minusDays(1)));
		assertThat(this.ada.opens("/todos")).bodyText()
			.contains("data-todo", "Water &lt;the&gt; plants", "Overdue", "yesterday", "They are thirsty");
	}

	@Test
	void aNewToDoIsSentToTheApiAndConfirmed() {
		this.api.answers("POST /api/todos", 201, todo(null));
		assertThat(this.ada.sends("/todos", Map.of("_key", KEY, "title", "Buy milk", "due", "2026-12-01")))
			.hasStatus(302)
			.hasRedirectedUrl("/todos")
			.flash()
			.containsEntry("said", "added");
		assertThat(this.api.lastBody()).isEqualTo("{\"title\":\"Buy milk\",\"due\":\"2026-12-01\"}");
	}

	@Test
	void theApiCanTellARepeatedFormFromANewOne() {
		this.api.answers("POST /api/todos", 201, todo(null));
		this.ada.sends("/todos", Map.of("_key", KEY, "title", "Buy milk"));
		assertThat(this.api.lastHeader("Idempotency-Key")).isEqualTo(KEY);
		assertThat(this.ada.opens("/todos")).bodyText().contains("name=\"_key\"").doesNotContain(KEY);
	}

	@Test
	void aFormThatCouldNotBeSentKeepsItsKey() {
		this.api.answers("POST /api/todos", 503, "{}");
		assertThat(this.ada.sends("/todos", Map.of("_key", KEY, "title", "Buy milk"))).bodyText()
			.contains("name=\"_key\" value=\"" + KEY + "\"");
	}

	@Test
	void otherWordsUnderTheSameKeyAreAnotherToDo() {
		this.api.answers("POST /api/todos", 422, "{}");
		this.ada.sends("/todos", Map.of("_key", KEY, "title", "Buy milk"));
		assertThat(this.api.lastHeader("Idempotency-Key")).isNotEqualTo(KEY).hasSize(36);
	}

	@Test
	void aToDoNeedsNoDueDate() {
		this.api.answers("POST /api/todos", 201, todo(null));
		assertThat(this.ada.sends("/todos", Map.of("_key", KEY, "title", "Buy milk", "due", ""))).hasStatus(302);
		assertThat(this.api.lastBody()).isEqualTo("{\"title\":\"Buy milk\",\"due\":null}");
	}

	@Test
	void aToDoWithoutTitleIsNotSent() {
		assertThat(this.ada.sends("/todos", Map.of("_key", KEY, "title", " ", "due", "2026-12-01"))).hasStatus(422)
			.bodyText()
			.contains("aria-describedby=\"title-wrong\"", "value=\"2026-12-01\"");
	}

	@Test
	void aDateTheApiDoesNotTakeIsMarkedAndWhatWasTypedKept() {
		this.api.answers("POST /api/todos", 400, """
				{"detail":"due must lie between 1970-01-01 and 9999-12-30.",
				"checks":[{"field":"due","rule":"must lie between 1970-01-01 and 9999-12-30"}]}""");
		assertThat(this.ada.sends("/todos", Map.of("_key", KEY, "title", "Buy milk", "due", "0202-11-30")))
			.hasStatus(422)
			.bodyText()
			.contains("aria-describedby=\"due-wrong\"", "value=\"Buy milk\"");
	}

	@Test
	void aTitleTheApiDoesNotTakeIsMarkedToo() {
		this.api.answers("POST /api/todos", 400, "{\"checks\":[{\"field\":\"title\",\"rule\":\"must be polite\"}]}");
		assertThat(this.ada.sends("/todos", Map.of("_key", KEY, "title", "Buy milk"))).hasStatus(422)
			.bodyText()
			.contains("aria-describedby=\"title-wrong\"")
			.doesNotContain("aria-describedby=\"due-wrong\"");
	}

	@Test
	void anAdministratorSeesWhoseToDoItIsAndDoesNotTouchIt() {
		this.api.answers("GET /api/todos", 200, list(LocalDate.of(2026, 1, 1)).replace("\"ada\"", "\"grace\""));
		assertThat(this.ada.opens("/todos")).bodyText()
			.contains("to read only:", "<code>grace</code>")
			.doesNotContain("/done\"", "/delete\"", "href=\"/todos/" + ID);
	}

	// region downstream
	@Test
	void aReminderIsShownByThePersonsOwnClock() {
		this.api.answers("GET /api/me", 200,
				"""
						{"caller":{"tid":"t","oid":"ada","name":"Ada","app":"a"},"unavailable":null,"profile":{"displayName":"Ada",
						"timeZone":"Pacific/Auckland","locale":"en-GB","workingDays":[]}}""");
		this.api.answers("GET /api/todos", 200, list(null));
		assertThat(this.ada.opens("/todos")).bodyText().contains(">21 Nov 15:00<");
	}

	@Test
	void theListIsShownWithoutAProfileToo() {
		this.api.answers("GET /api/me", 503, "{}");
		this.api.answers("GET /api/todos", 200, list(LocalDate.of(2026, 1, 1)));
		assertThat(this.ada.opens("/todos")).hasStatusOk().bodyText().contains("Water &lt;the&gt; plants");
	}
	// endregion

	@Test
	void aPlaceInTheListThatSomebodyTypedLeadsToItsBeginning() {
		this.api.answers("GET /api/todos", 400, "{\"detail\":\"cursor is not one of ours\"}");
		assertThat(this.ada.opens("/todos?open=garbage")).hasStatus(302).hasRedirectedUrl("/todos");
	}

	@Test
	void aDateThatIsNoDateIsNotSent() {
		assertThat(this.ada.sends("/todos", Map.of("_key", KEY, "title", "Buy milk", "due", "soon"))).hasStatus(422)
			.bodyText()
			.contains("aria-describedby=\"due-wrong\"", "value=\"Buy milk\"");
	}

	@Test
	void aToDoIsCompletedAndReopened() {
		this.api.answers("PATCH /api/todos/" + ID, 200, todo(null));
		this.ada.sends("/todos/" + ID + "/done", Map.of("done", "true"));
		assertThat(this.api.lastBody()).isEqualTo("{\"done\":true}");
		this.ada.sends("/todos/" + ID + "/done", Map.of("done", "false"));
		assertThat(this.api.lastBody()).isEqualTo("{\"done\":false}");
	}

	@Test
	void aToDoIsDeleted() {
		this.api.answers("DELETE /api/todos/" + ID, 204, "");
		assertThat(this.ada.sends("/todos/" + ID + "/delete", Map.of("title", "Milk"))).flash()
			.containsEntry("said", "deleted");
	}

	@Test
	void aToDoThatIsGoneIsNoMishap() {
		this.api.answers("DELETE /api/todos/" + ID, 404, "{}");
		assertThat(this.ada.sends("/todos/" + ID + "/delete", Map.of("title", "Milk"))).hasRedirectedUrl("/todos")
			.flash()
			.containsEntry("said", "gone");
	}

	@Test
	void nothingTypedIsLostWhenTheApiIsAway() {
		this.api.answers("POST /api/todos", 503, "{}");
		assertThat(this.ada.sends("/todos", Map.of("_key", KEY, "title", "Buy milk", "due", "2026-12-01")))
			.hasStatus(503)
			.bodyText()
			.contains("Your to-dos cannot be reached right now.", "value=\"Buy milk\"", "value=\"2026-12-01\"");
	}

	@Test
	void aLongListGoesOn() {
		this.api.answers("GET /api/todos", 200, "{\"items\":[" + todo(null) + "],\"next\":\"a+b\"}");
		assertThat(this.ada.opens("/todos")).bodyText().contains("href=\"/todos?open=a%2Bb\"");
	}

	private static String list(LocalDate due) {
		return "{\"items\":[" + todo(due) + "],\"next\":null}";
	}

	private static String todo(LocalDate due) {
		return """
				{"id":"%s","title":"Water <the> plants","due":%s,"done":false,"owner":{"tid":"%s","oid":"ada"},
				"reminders":[{"message":"They are thirsty","created":"2026-11-21T02:00:00Z"}]}""".formatted(ID,
				(due != null) ? '"' + due.toString() + '"' : null, StandIn.CONTOSO);
	}

}
