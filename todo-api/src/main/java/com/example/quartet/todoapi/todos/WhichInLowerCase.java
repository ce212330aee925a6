package com.example.quartet.todoapi.todos;

import java.util.Arrays;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/**
 * Addresses are written in lower case.
 */
@Component
class WhichInLowerCase implements Converter<String, Which> {

	@Override
	public Which convert(String word) {
		return Arrays.stream(Which.values())
			.filter((which) -> which.toString().equals(word))
			.findFirst()
			.orElseThrow(IllegalArgumentException::new);
	}

}
