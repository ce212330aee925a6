package com.example.quartet.workshop.course;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.example.quartet.workshop.recording.DecodedToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class CheckpointTests {

	private static final DecodedToken ID_TOKEN = token(Map.of("tid", "contoso"));

	private static final DecodedToken ACCESS_TOKEN = token(
			Map.of("aud", "todo-api", "scp", "Todo.Read Todo.ReadWrite"));

	private static final DecodedToken TRADED = token(Map.of("aud", "downstream-api", "azp", "todo-api"));

	private final PersonTokens tokens = new PersonTokens(ID_TOKEN, ACCESS_TOKEN, TRADED);

	@ParameterizedTest
	@EnumSource(Checkpoint.class)
	void eachHasAWalkThrough(Checkpoint checkpoint) {
		assertThat(Path.of("../..").resolve(checkpoint.document())).isRegularFile()
			.content()
			.contains("http://localhost:8080/checkpoints#c" + checkpoint.number());
	}

	@ParameterizedTest
	@EnumSource(Checkpoint.class)
	void eachIsAnsweredByThePersonsOwnTokens(Checkpoint checkpoint) {
		assertThat(checkpoint.answers(this.tokens)).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "CALLING_AN_API, todo-api", "ON_BEHALF_OF, todo-api", "CONSENT, Todo.Read", "TENANTS, contoso",
			"KEYS, a-key" })
	void theAnswerIsWhatTheTokenStates(Checkpoint checkpoint, String answer) {
		assertThat(checkpoint.answers(this.tokens)).contains(answer);
	}

	@Test
	void aPersonWithoutTheTokenHasNoAnswerYet() {
		assertThat(Checkpoint.ON_BEHALF_OF.answers(new PersonTokens(ID_TOKEN, ACCESS_TOKEN, null))).isEmpty();
		assertThat(Checkpoint.CALLING_AN_API.answers(new PersonTokens(ID_TOKEN, null, null))).isEmpty();
	}

	private static DecodedToken token(Map<String, Object> claims) {
		return new DecodedToken(Map.of("kid", "a-key", "crit", List.of()), claims);
	}

}
