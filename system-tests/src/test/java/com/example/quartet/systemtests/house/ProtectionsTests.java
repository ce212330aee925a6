package com.example.quartet.systemtests.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of what protects the web app names tests that are there.
 */
class ProtectionsTests {

	private static final Path DOCUMENT = Path.of("../docs/web-app.md");

	private static final Pattern NAMED = Pattern.compile("\\[`\\w+Tests\\.(\\w+)`]\\(([^)]+)\\)");

	@Test
	void everyProtectionHasATestThatNotices() throws IOException {
		assertThat(Files.readAllLines(DOCUMENT)).filteredOn((line) -> line.matches("\\| .*\\.(java|yml)\\) .*"))
			.isNotEmpty()
			.allSatisfy((row) -> assertThat(NAMED.matcher(row).results()).isNotEmpty()
				.allSatisfy((test) -> assertThat(Files.readString(DOCUMENT.resolveSibling(test.group(2))))
					.contains("void " + test.group(1) + "(")));
	}

}
