package com.example.quartet.todoapi.todos;

import java.util.Arrays;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/**
 * Addresses are written in lower case.
 */
@Component
class TodoStateConverter implements Converter<String, TodoState> {

	@Override
	public TodoState convert(String word) {
		return Arrays.stream(TodoState.values())
			.filter((which) -> which.toString().equals(word))
			.findFirst()
			.orElseThrow(IllegalArgumentException::new);
	}

}
