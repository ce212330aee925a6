package com.example.quartet.webapp.flows;

import java.time.Instant;
import java.util.List;

import com.example.quartet.identitysupport.flows.Field;
import com.example.quartet.identitysupport.flows.Message;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FlowsTests {

	private final Flows flows = new Flows((event) -> {
	});

	@Test
	void theOldestFlowsMakeRoom() {
		for (int index = 0; index < 1000; index++) {
			this.flows.add("flow " + index, "ada", message("call", "x".repeat(10_000)));
		}
		assertThat(this.flows.count()).isBetween(100L, Flows.ROOM / 10_000L);
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
		assertThat(this.flows.of("ada")).hasSize(Flows.MOST);
	}

	@Test
	void aVisitorsFlowsBecomeThoseOfThePersonTheyTurnOutToBe() {
		this.flows.add("flow", "session 1", message("authorize", ""));
		this.flows.claim("session 1", "ada");
		assertThat(this.flows.of("ada")).hasSize(1);
		assertThat(this.flows.of("session 1")).isEmpty();
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
		this.flows.add("2", "grace", message("authorize", "", new Field("claims", "{}", null)));
		assertThat(this.flows.of("ada").get(0).kind()).isEqualTo("sign-in");
		assertThat(this.flows.of("grace").get(0).kind()).isEqualTo("step-up");
	}

	@Test
	void everyMessageHasItsNumberInTheDiagram() {
		Message check = message("guarded", "").around(List.of(message("on-behalf-of", ""), message("call", "")));
		Flow flow = new Flow("1", "ada",
				List.of(message("page", "").around(List.of(message("call", "").around(List.of(check))))));
		assertThat(Diagram.of(flow).strokes()).extracting(Diagram.Stroke::number)
			.filteredOn((number) -> number > 0)
			.containsExactly(1, 2, 3, 4, 5);
	}

	@Test
	void aRedirectLeavesAfterTheAnswerThatCausedIt() {
		Flow flow = new Flow("1", "ada", List.of(message("page", "").around(List.of(message("authorize", "")))));
		assertThat(Diagram.of(flow).strokes()).extracting(Diagram.Stroke::look)
			.containsExactly("message", "answer", "message");
	}

	private static Message message(String kind, String address, Field... sent) {
		return new Message("a-trace", Instant.now(), 1, "web-app", "identity-platform", kind, "GET", address,
				List.of(sent), 200, List.of(), List.of());
	}

}
