package com.example.quartet.webapp.todos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.example.quartet.identitysupport.testing.DocumentedLimits;
import com.example.quartet.webapp.api.NewTodoForm;
import com.example.quartet.webapp.api.TodoForm;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of limits in the document, tried at the forms; the APIs try it at theirs.
 */
class FormLimitsTests {

	private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

	@ParameterizedTest
	@MethodSource("lengths")
	void aFormTakesWhatTheApiTakesAndNothingLonger(String field, int shortest, int longest) {
		assertThat(isTaken(field, shortest)).isTrue();
		assertThat(isTaken(field, longest)).isTrue();
		assertThat(isTaken(field, longest + 1)).isFalse();
		if (shortest > 0) {
			assertThat(isTaken(field, shortest - 1)).isFalse();
		}
	}

	@ParameterizedTest
	@CsvSource({ "parts.html, title", "todo.html, notes" })
	void aFieldStopsWhereTheApiDoes(String page, String field) throws IOException {
		assertThat(element(page, field)).contains("maxlength=\"%s\"".formatted(DocumentedLimits.to(field)));
	}

	@Test
	void aDateFieldOffersTheDaysThatTheApiTakes() throws IOException {
		assertThat(element("parts.html", "due"))
			.contains("min=\"%s\" max=\"%s\"".formatted(DocumentedLimits.from("due"), DocumentedLimits.to("due")));
	}

	static Stream<Arguments> lengths() {
		return DocumentedLimits.lengths("title", "notes");
	}

	private boolean isTaken(String field, int length) {
		String text = "a".repeat(length);
		boolean title = "title".equals(field);
		return this.validator.validate(new TodoForm(title ? text : "Buy milk", title ? null : text, null)).isEmpty()
				&& (!title || this.validator.validate(new NewTodoForm(text, null)).isEmpty());
	}

	private static String element(String page, String field) throws IOException {
		return Pattern.compile("<[^<]*th:field=\"\\*\\{%s}\"[^>]*>".formatted(field))
			.matcher(Files.readString(Path.of("src/main/resources/templates", page)))
			.results()
			.findFirst()
			.orElseThrow()
			.group();
	}

}
