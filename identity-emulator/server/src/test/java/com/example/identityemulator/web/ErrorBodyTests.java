package com.example.identityemulator.web;

import java.time.Instant;
import java.util.UUID;

import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorBodyTests {

	private static final RequestIds IDS = new RequestIds(new UUID(0, 1), new UUID(0, 2), Instant.EPOCH);

	@Test
	void descriptionsHaveLinesWhereAskedFor() {
		assertThat(description(true)).containsSubsequence("\r\nTrace ID: ", "\r\nCorrelation ID: ",
				"\r\nTimestamp: 1970-01-01 00:00:00Z");
		assertThat(description(false)).doesNotContain("\r", "\n");
	}

	private static String description(boolean lines) {
		return ErrorBody.of(new AadstsException(AadstsError.LOGIN_REQUIRED), IDS, "http://127.0.0.1:9000", lines)
			.description();
	}

}
