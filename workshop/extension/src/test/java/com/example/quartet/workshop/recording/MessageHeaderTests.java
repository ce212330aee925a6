package com.example.quartet.workshop.recording;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.example.quartet.identitysupport.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class MessageHeaderTests {

	@Test
	void theCallerReadsWhatTheApiWrote() {
		Message message = message(SecretMasking.field("Authorization", "Bearer " + Tokens.alice("Todo.Read")))
			.around(List.of(message(SecretMasking.field("scope", "openid"))));
		assertThat(MessageHeader.read(header(MessageHeader.write(message))).toString()).isEqualTo(message.toString());
	}

	@Test
	void whatDoesNotFitIntoAHeaderIsLeftOut() {
		List<Message> many = IntStream.range(0, 1000)
			.mapToObj((index) -> message(SecretMasking.field("scope", UUID.randomUUID() + " " + UUID.randomUUID())))
			.toList();
		String header = MessageHeader.write(message(SecretMasking.field("scope", "openid")).around(many));
		assertThat(header).hasSizeLessThan(24_000);
		assertThat(MessageHeader.read(header(header)).inside()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "rubbish", "cnViYmlzaA==" })
	void whatIsNoMessageIsLeftAlone(String value) {
		assertThat(MessageHeader.read(header(value))).isNull();
	}

	private static Message message(MessageField field) {
		return new Message("a-trace", Instant.EPOCH, 1, "todo-api", "downstream-api", "call", "GET", "/api/me",
				List.of(field), 200, List.of(), List.of());
	}

	private static HttpHeaders header(String value) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(MessageHeader.NAME, value);
		return headers;
	}

}
