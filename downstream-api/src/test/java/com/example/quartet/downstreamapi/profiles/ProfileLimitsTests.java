package com.example.quartet.downstreamapi.profiles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.example.quartet.identitysupport.testing.DocumentedLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of limits in the document, tried at the API; web-app tries it at its forms.
 */
class ProfileLimitsTests extends ProfileCalls {

	@ParameterizedTest
	@MethodSource("lengths")
	void aTextMayBeAsLongAsTheTableSaysAndNoLonger(String field, int shortest, int longest) {
		assertThat(write(field, shortest)).hasStatus2xxSuccessful();
		assertThat(write(field, longest)).hasStatus2xxSuccessful();
		assertThat(write(field, shortest - 1)).hasStatus(400);
		assertThat(write(field, longest + 1)).hasStatus(400);
	}

	@Test
	void aBirthdayMayBeAsTheTableSaysAndNoOther() {
		LocalDate first = LocalDate.parse(DocumentedLimits.from("birthday"));
		LocalDate today = LocalDate.now(Clock.systemUTC());
		assertThat(DocumentedLimits.to("birthday")).isEqualTo("today");
		assertThat(write("birthday", first.toString())).hasStatus(204);
		assertThat(write("birthday", today.toString())).hasStatus(204);
		assertThat(write("birthday", first.minusDays(1).toString())).hasStatus(400);
		// somewhere it may be tomorrow already
		assertThat(write("birthday", today.plusDays(2).toString())).hasStatus(400);
	}

	static Stream<Arguments> lengths() {
		return DocumentedLimits.lengths("displayName", "phone");
	}

	private MvcTestResult write(String field, int length) {
		return write(field, ("phone".equals(field) && length > 3) ? "+" + "1".repeat(length - 1) : "1".repeat(length));
	}

	private MvcTestResult write(String field, String value) {
		String token = alice((claims) -> {
			claims.put("scp", "Profile.ReadWrite");
			claims.put("acrs", List.of("c1"));
		});
		return call(token, HttpMethod.PATCH, "displayName".equals(field) ? "/api/me" : "/api/me/personal",
				"{\"%s\":\"%s\"}".formatted(field, value));
	}

}
