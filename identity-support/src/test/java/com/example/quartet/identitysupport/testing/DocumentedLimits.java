package com.example.quartet.identitysupport.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

/**
 * The table of limits in the document of the APIs, for those who try it.
 */
public final class DocumentedLimits {

	private DocumentedLimits() {
	}

	/**
	 * How long texts may be.
	 * @return field, shortest and longest of each
	 */
	public static Stream<Arguments> lengths(String... fields) {
		return Arrays.stream(fields)
			.map((field) -> Arguments.of(field, Integer.valueOf(from(field)), Integer.valueOf(to(field))));
	}

	public static String from(String field) {
		return row(field).group(1);
	}

	public static String to(String field) {
		return row(field).group(2);
	}

	private static MatchResult row(String field) {
		try {
			return Pattern.compile("\\| `%s` \\| (\\S+) \\| (\\S+) \\|".formatted(field))
				.matcher(Files.readString(Path.of("../docs/apis.md")))
				.results()
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("docs/apis.md has no limits of " + field));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
