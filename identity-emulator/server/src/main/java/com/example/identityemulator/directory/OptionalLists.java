package com.example.identityemulator.directory;

import java.util.List;

/**
 * In a registration file, a list that is not there is an empty one.
 */
final class OptionalLists {

	private OptionalLists() {
	}

	static <T> List<T> orEmpty(List<T> list) {
		return (list != null) ? List.copyOf(list) : List.of();
	}

}
