package com.example.quartet.workshop.recording;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeptTokensTests {

	private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

	private final KeptTokens tokens = new KeptTokens("todo-api");

	@Test
	void theUseOfAnEarlierTokenSaysWhenItCameAndHowLongItIsGood() {
		this.tokens.remember(Map.of("access_token", "a-token", "expires_in", 3600), traded("first"));
		assertThat(this.tokens.use("Bearer a-token", "second", NOON.plusSeconds(60)))
			.satisfies((use) -> assertThat(use.kind()).isEqualTo("kept-token"))
			.satisfies((use) -> assertThat(use.value("kept_of")).isEqualTo("on-behalf-of"))
			.satisfies((use) -> assertThat(use.value("kept_trace")).isEqualTo("first"))
			.satisfies((use) -> assertThat(use.value("kept_since")).isEqualTo("2026-11-28T12:00:00Z"))
			.satisfies((use) -> assertThat(use.value("kept_until")).isEqualTo("2026-11-28T13:00:00Z"))
			.satisfies((use) -> assertThat(use.toString()).doesNotContain("a-token"));
	}

	@Test
	void aTokenThatTheSameFlowBroughtIsNotFromMemory() {
		this.tokens.remember(Map.of("access_token", "a-token", "expires_in", 3600), traded("first"));
		assertThat(this.tokens.use("Bearer a-token", "first", NOON)).isNull();
	}

	@Test
	void aTokenOfUnknownOriginIsNotMadeUp() {
		assertThat(this.tokens.use("Bearer another", "second", NOON)).isNull();
		assertThat(this.tokens.use(null, "second", NOON)).isNull();
	}

	@Test
	void anAnswerWithoutATokenIsForgotten() {
		this.tokens.remember(Map.of("error", "invalid_grant"), traded("first"));
		assertThat(this.tokens.use("Bearer null", "second", NOON)).isNull();
	}

	private static Message traded(String trace) {
		return new Message(trace, NOON, 0, "todo-api", "identity-platform", "on-behalf-of", "POST", "/token", List.of(),
				200, List.of(), List.of());
	}

}
