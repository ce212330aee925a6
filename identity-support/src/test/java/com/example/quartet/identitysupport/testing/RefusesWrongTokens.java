package com.example.quartet.identitysupport.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.example.quartet.identitysupport.testing.WrongTokens.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every way a token can be wrong is refused with its reason, and leaves no token in the
 * log.
 */
@ExtendWith(OutputCaptureExtension.class)
public abstract class RefusesWrongTokens extends ApiCalls {

	/**
	 * What a good token opens.
	 * @return an address to read
	 */
	protected abstract String path();

	@Test
	void theTokenThatAllOthersDifferFromIsGood() {
		long now = Instant.now().getEpochSecond();
		Stream
			.of(WrongTokens.with("ver", "2.0"), WrongTokens.with("extra", Map.of("a", 1)),
					WrongTokens.with("exp", now - 40, "iat", 1, "nbf", 1), WrongTokens.with("nbf", now + 40),
					WrongTokens.with("aud", List.of("other", Tokens.api())), WrongTokens.withoutTyp())
			.forEach((token) -> assertThat(get(token, path())).hasStatusOk());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("com.example.quartet.identitysupport.testing.WrongTokens#rows")
	void aTokenThatIsWrongInOneWayIsRefused(Row row, CapturedOutput log) {
		MvcTestResult answer = get(row.token(), path());
		assertThat(answer).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(challenge(answer)).startsWith("Bearer ")
			.contains("error=\"invalid_token\"", "error_description=\"")
			.doesNotContain("Exception", "com.nimbusds", "\\");
		assertThat(secrets(row.token())).noneMatch(log.getAll()::contains).noneMatch(body(answer)::contains);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer", "Bearer ", "Bearer a b", "Bearer caf\u00e9", "Basic YTpi" })
	void whatIsNoTokenAtAllIsRefusedToo(String authorization) {
		assertThat(this.api.get().uri(path()).header(HttpHeaders.AUTHORIZATION, authorization)).hasStatus(401);
	}

	private static List<String> secrets(String token) {
		return Stream.of(token.split("\\.")).skip(1).filter((part) -> part.length() > 20).toList();
	}

}
