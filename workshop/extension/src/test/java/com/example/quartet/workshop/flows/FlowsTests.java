package com.example.quartet.workshop.flows;

import java.time.Instant;
import java.util.List;

import com.example.quartet.workshop.recording.Message;
import com.example.quartet.workshop.recording.MessageField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class FlowsTests {

	private final Flows flows = new Flows((event) -> {
	});

	@Test
	void theOldestFlowsMakeRoom() {
		for (int index = 0; index < 1000; index++) {
			this.flows.add("flow " + index, "ada", message("call", "x".repeat(10_000)));
		}
		assertThat(this.flows.count()).isBetween(100L, Flows.MAXIMUM_WEIGHT / 10_000L);
	}

	@Test
	void aFlowDoesNotGrowForEver() {
		for (int index = 0; index < 1000; index++) {
			this.flows.add("the same", "ada", message("call", ""));
		}
		assertThat(this.flows.of("ada")).singleElement().satisfies((flow) -> assertThat(flow.all()).hasSize(200));
	}

	@Test
	void aPersonIsShownTheNewestFlows() {
		for (int index = 0; index < 100; index++) {
			this.flows.add("flow " + index, "ada", message("call", ""));
		}
		assertThat(this.flows.of("ada")).hasSize(Flows.MAXIMUM_FLOWS_OF_PERSON);
	}

	@Test
	void aVisitorsFlowsBecomeThoseOfThePersonTheyTurnOutToBe() {
		this.flows.add("flow", "visit 1", message("authorize", ""));
		this.flows.claim("visit 1", "ada");
		assertThat(this.flows.of("ada")).hasSize(1);
		assertThat(this.flows.of("visit 1")).isEmpty();
	}

	@Test
	void aMessageWithoutAnOwnerFindsTheFlowThatExpectsIt() {
		this.flows.expect("expected", "ada");
		this.flows.add("expected", null, message("front-channel", ""));
		this.flows.add("not expected", null, message("front-channel", ""));
		assertThat(this.flows.of("ada")).singleElement()
			.satisfies((flow) -> assertThat(flow.kind()).isEqualTo("sign-out"));
	}

	@Test
	void aStrongerSignInIsToldFromAnOrdinaryOne() {
		this.flows.add("1", "ada", message("authorize", ""));
		this.flows.add("2", "grace", message("authorize", "", new MessageField("claims", "{}", null)));
		assertThat(this.flows.of("ada").get(0).kind()).isEqualTo("sign-in");
		assertThat(this.flows.of("grace").get(0).kind()).isEqualTo("step-up");
	}

	@Test
	void aSignInWithoutAnAnswerIsNotFinished() {
		this.flows.add("1", "ada", message("authorize", ""));
		assertThat(this.flows.of("ada").get(0).isFinished()).isFalse();
		this.flows.add("1", "ada", message("form-post", ""));
		assertThat(this.flows.of("ada").get(0).isFinished()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "authorize, posted-again", "consent, form-post", "admin-consent, admin-consent-answer" })
	void whoWasSentToTheProviderIsBackWhenTheAnswerIs(String departure, String arrival) {
		Message page = message("page", "").around(List.of(message(departure, "")));
		assertThat(new Flow("1", "ada", List.of(page)).isFinished()).isFalse();
		assertThat(new Flow("1", "ada", List.of(page, message(arrival, ""))).isFinished()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sign-out", "call", "page" })
	void whatExpectsNoAnswerFromTheProviderIsFinished(String kind) {
		assertThat(new Flow("1", "ada", List.of(message(kind, ""))).isFinished()).isTrue();
	}

	@Test
	void theDiagramBlamesTheApiThatRefusedAndNotTheOneThatAskedIt() {
		Message refused = message("call", "/api/profiles", 403).around(List.of(checks("downstream-api", 403)));
		Message call = message("call", "/api/me", 403)
			.around(List.of(checks("todo-api", 200).around(List.of(refused))));
		assertThat(SequenceDiagram.of(new Flow("1", "ada", List.of(call))).strokes())
			.filteredOn((stroke) -> stroke.look().startsWith("check"))
			.extracting(SequenceDiagram.Stroke::look, SequenceDiagram.Stroke::label)
			.containsExactly(tuple("check", "passed"), tuple("check refused", "403"));
	}

	@Test
	void everyMessageHasItsNumberInTheDiagram() {
		Message check = message("guarded", "").around(List.of(message("on-behalf-of", ""), message("call", "")));
		Flow flow = new Flow("1", "ada",
				List.of(message("page", "").around(List.of(message("call", "").around(List.of(check))))));
		assertThat(SequenceDiagram.of(flow).strokes()).extracting(SequenceDiagram.Stroke::number)
			.filteredOn((number) -> number > 0)
			.containsExactly(1, 2, 3, 4, 5);
	}

	@Test
	void aRedirectLeavesAfterTheAnswerThatCausedIt() {
		Flow flow = new Flow("1", "ada", List.of(message("page", "").around(List.of(message("authorize", "")))));
		assertThat(SequenceDiagram.of(flow).strokes()).extracting(SequenceDiagram.Stroke::look)
			.containsExactly("message", "answer", "message");
	}

	private static Message checks(String api, int status) {
		return new Message("a-trace", Instant.now(), 1, api, api, "guarded", "GET", "/api", List.of(), status,
				List.of(), List.of());
	}

	private static Message message(String kind, String address, int status) {
		return new Message("a-trace", Instant.now(), 1, "web-app", "todo-api", kind, "GET", address, List.of(), status,
				List.of(), List.of());
	}

	private static Message message(String kind, String address, MessageField... sent) {
		return new Message("a-trace", Instant.now(), 1, "web-app", "identity-platform", kind, "GET", address,
				List.of(sent), 200, List.of(), List.of());
	}

}
