package com.example.quartet.workshop.flows;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.example.quartet.workshop.recording.DecodedToken;
import com.example.quartet.workshop.recording.Message;
import com.example.quartet.workshop.recording.MessageField;
import com.example.quartet.workshop.site.ApplicationIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class FlowsTests {

	private static final ApplicationNames NAMES = new ApplicationNames(new ApplicationIds("web", "todo"), List.of());

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
		assertThat(steps(call)).filteredOn((step) -> step.look().startsWith("check"))
			.extracting(SequenceDiagram.Step::look, SequenceDiagram.Step::label)
			.containsExactly(tuple("check", "passed"), tuple("check refused", "403"));
	}

	@Test
	void everyMessageHasItsNumberInTheDiagram() {
		Message check = message("guarded", "").around(List.of(message("on-behalf-of", ""), message("call", "")));
		assertThat(steps(message("page", "").around(List.of(message("call", "").around(List.of(check))))))
			.filteredOn(SequenceDiagram.Step::isNumbered)
			.extracting(SequenceDiagram.Step::number)
			.containsExactly(1, 2, 3, 4, 5);
	}

	@Test
	void aRedirectLeavesAfterTheAnswerThatCausedIt() {
		assertThat(steps(message("page", "").around(List.of(message("authorize", "")))))
			.extracting(SequenceDiagram.Step::look)
			.containsExactly("request", "answer", "request");
	}

	@Test
	void thePersonStandsLeftAndTheIdentityProviderRight() {
		Message redirect = message("authorize", "");
		Message page = new Message("a-trace", Instant.now(), 1, "browser", "web-app", "page", "GET", "/", List.of(),
				302, List.of(), List.of(message("call", "", 200), redirect));
		SequenceDiagram diagram = SequenceDiagram.of(new Flow("1", "ada", List.of(page)), NAMES);
		assertThat(diagram.lanes()).containsExactly("person", "browser", "web-app", "todo-api", "identity-platform");
		assertThat(diagram.steps()).extracting(SequenceDiagram.Step::from, SequenceDiagram.Step::to)
			.containsExactly(tuple("person", "browser"), tuple("browser", "web-app"), tuple("web-app", "todo-api"),
					tuple("todo-api", "web-app"), tuple("web-app", "browser"), tuple("browser", "identity-platform"));
	}

	@Test
	void aTokenChangesItsColourWhereItsAudienceChanges() {
		Message first = new Message("a-trace", Instant.now(), 1, "web-app", "todo-api", "call", "GET", "/api/me",
				List.of(new MessageField("Authorization", "••••", token("todo"))), 200, List.of(),
				List.of(new Message("a-trace", Instant.now(), 1, "todo-api", "downstream-api", "call", "GET", "/api",
						List.of(new MessageField("Authorization", "••••", token("profiles"))), 200, List.of(),
						List.of())));
		SequenceDiagram diagram = SequenceDiagram.of(new Flow("1", "ada", List.of(first)), NAMES);
		assertThat(diagram.steps()).filteredOn((step) -> step.token() != null)
			.extracting((step) -> step.token().audience(), (step) -> diagram.colour(step.token()))
			.containsExactly(tuple("todo", 0), tuple("profiles", 1));
	}

	@ParameterizedTest
	@CsvSource({ "GET, /todos, todos", "POST, /todos, todo-added", "POST, /todos/1/done, todo-completed",
			"POST, /todos/1/delete, todo-deleted", "GET, /todos/1, todo", "POST, /todos/1, todo-changed",
			"GET, /profile, profile", "GET, /profile/personal, personal", "POST, /profile/personal, personal-changed",
			"GET, /runs, runs", "POST, /connect/contoso, connect", "GET, /connect/return, connect-return",
			"GET, /oauth2/authorization/entra, sign-in", "POST, /login/oauth2/code/entra, answer",
			"GET, /consent/abc, consent", "POST, /logout, sign-out", "GET, /logout/front-channel, front-channel",
			"POST, /lab/errors/down, error-ordered", "POST, /lab/attacks/alg-none, attack", "GET, /elsewhere, page",
			"POST, /elsewhere, form" })
	void aFlowIsNamedByWhatBeganIt(String method, String address, String name) {
		Message first = new Message("a-trace", Instant.now(), 1, "browser", "web-app", "page", method, address,
				List.of(), 200, List.of(), List.of(message("on-behalf-of", "")));
		assertThat(new Flow("1", "ada", List.of(first)).beginning()).isEqualTo(name);
	}

	@Test
	void aRunOfTheDaemonIsNoFlowOfAPerson() {
		Flow run = new Flow("1", Flow.DAEMON, List.of(message("client-credentials", "")));
		assertThat(run.isRun()).isTrue();
		assertThat(run.beginning()).isEqualTo("run");
		assertThat(new Flow("2", "ada", run.messages()).isRun()).isFalse();
	}

	@Test
	void aRunOfTheDaemonDoesNotTakeThePlaceOfWhatAPersonDidLast() {
		Flow run = new Flow("run", Flow.DAEMON, List.of(message("client-credentials", "")));
		Flow newer = new Flow("newer", "ada", List.of(message("call", "")));
		Flow older = new Flow("older", "ada", List.of(message("call", "")));
		assertThat(FlowsController.latest(List.of(run, newer, run, older))).isSameAs(newer);
		assertThat(FlowsController.latest(List.of(run))).isSameAs(run);
	}

	private static List<SequenceDiagram.Step> steps(Message message) {
		return SequenceDiagram.of(new Flow("1", "ada", List.of(message)), NAMES).steps();
	}

	private static DecodedToken token(String audience) {
		return new DecodedToken(Map.of(), Map.of("aud", audience));
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
