package com.example.identityemulator.directory;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * In a registration file, a list that is not there is an empty one.
 */
final class OptionalLists {

	private OptionalLists() {
	}

	static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list != null) ? List.copyOf(list) : List.of();
	}

}
