package com.example.quartet.todoapi.todos;

import java.time.LocalDate;
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
class LimitsTests extends TodoCalls {

	@ParameterizedTest
	@MethodSource("lengths")
	void aTextMayBeAsLongAsTheTableSaysAndNoLonger(String field, int shortest, int longest) {
		assertThat(add(field, longest)).hasStatus(201);
		assertThat(add(field, shortest)).hasStatus(201);
		assertThat(add(field, longest + 1)).hasStatus(400);
		if (shortest > 0) {
			assertThat(add(field, shortest - 1)).hasStatus(400);
		}
	}

	@Test
	void aDayMayBeAsTheTableSaysAndNoOther() {
		LocalDate first = LocalDate.parse(DocumentedLimits.from("due"));
		LocalDate last = LocalDate.parse(DocumentedLimits.to("due"));
		assertThat(addDue(first)).hasStatus(201);
		assertThat(addDue(last)).hasStatus(201);
		assertThat(addDue(first.minusDays(1))).hasStatus(400);
		assertThat(addDue(last.plusDays(1))).hasStatus(400);
	}

	static Stream<Arguments> lengths() {
		return DocumentedLimits.lengths("title", "notes");
	}

	private MvcTestResult addDue(LocalDate day) {
		return call(ALICE, HttpMethod.POST, "/api/todos", "{\"title\":\"Buy milk\",\"due\":\"%s\"}".formatted(day));
	}

	private MvcTestResult add(String field, int length) {
		String json = "{\"title\":\"Buy milk\",\"notes\":null}".replaceFirst("\"%s\":[^,}]+".formatted(field),
				"\"%s\":\"%s\"".formatted(field, "a".repeat(length)));
		return call(ALICE, HttpMethod.POST, "/api/todos", json);
	}

}
