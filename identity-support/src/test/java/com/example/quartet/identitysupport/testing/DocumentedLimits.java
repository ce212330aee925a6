package com.example.quartet.identitysupport.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.params.provider.Arguments;

/**
 * The table of limits in the document of the APIs, for those who try it.
 */
public final class DocumentedLimits {

	private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| (\\d+) \\| (\\d+) \\|");

	private DocumentedLimits() {
	}

	/**
	 * The rows of the table.
	 * @return field, shortest and longest of each
	 */
	public static List<Arguments> rows() throws IOException {
		List<MatchResult> rows = ROW.matcher(Files.readString(Path.of("../docs/apis.md"))).results().toList();
		if (rows.isEmpty()) {
			throw new IllegalStateException("docs/apis.md has no table of limits");
		}
		return rows.stream()
			.map((row) -> Arguments.of(row.group(1), Integer.valueOf(row.group(2)), Integer.valueOf(row.group(3))))
			.toList();
	}

}
