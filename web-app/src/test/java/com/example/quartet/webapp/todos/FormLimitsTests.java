package com.example.quartet.webapp.todos;

import com.example.quartet.webapp.api.NewTodoForm;
import com.example.quartet.webapp.api.TodoForm;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of limits in the document, tried at the forms; todo-api tries it at the API.
 */
class FormLimitsTests {

	private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

	@ParameterizedTest
	@MethodSource("com.example.quartet.identitysupport.testing.DocumentedLimits#rows")
	void aFormTakesWhatTheApiTakesAndNothingLonger(String field, int shortest, int longest) {
		assertThat(isTaken(field, shortest)).isTrue();
		assertThat(isTaken(field, longest)).isTrue();
		assertThat(isTaken(field, longest + 1)).isFalse();
		if (shortest > 0) {
			assertThat(isTaken(field, shortest - 1)).isFalse();
		}
	}

	private boolean isTaken(String field, int length) {
		String text = "a".repeat(length);
		boolean title = "title".equals(field);
		return this.validator.validate(new TodoForm(title ? text : "Buy milk", title ? null : text, null)).isEmpty()
				&& (!title || this.validator.validate(new NewTodoForm(text, null)).isEmpty());
	}

}
