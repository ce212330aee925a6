package com.example.quartet.todoapi;

import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.identitysupport.testing.StandIn;
import com.example.quartet.identitysupport.testing.StandIn.Answer;
import com.example.quartet.identitysupport.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An API that starts while the identity provider is away, and has no keys yet.
 */
@ApiTest
@DirtiesContext
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:first-start")
class FirstStartTests extends ApiCalls {

	@AfterEach
	void reset() {
		StandIn.keysAre(() -> new Answer(200, Tokens.keys()));
	}

	@Test
	void noCallerIsToBlameUntilThereAreKeys() {
		StandIn.keysAre(() -> new Answer(503, "{}"));
		assertThat(get(Tokens.alice("Todo.Read"), "/api/todos")).hasStatus(503)
			.hasHeader(HttpHeaders.RETRY_AFTER, "5")
			.doesNotContainHeader(HttpHeaders.WWW_AUTHENTICATE);
		assertThat(this.api.get().uri("/actuator/health")).hasStatusOk();
		assertThat(get("rubbish", "/api/todos")).hasStatus(401);
		reset();
		assertThat(get(Tokens.alice("Todo.Read"), "/api/todos")).hasStatusOk();
	}

}
