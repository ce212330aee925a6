package com.example.quartet.systemtests.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A setting stands in its module's YAML, with a default and a reason.
 */
class SettingsTests {

	@ParameterizedTest
	@MethodSource("files")
	void everyVariableHasALineThatSaysWhatItIsFor(Path file) throws IOException {
		List<String> lines = Files.readAllLines(file);
		for (int index = 0; index < lines.size(); index++) {
			if (lines.get(index).matches(".*\\$\\{[A-Z][A-Z0-9_]+[:}].*")) {
				assertThat(lines.get(index - 1) + lines.get(index)).contains("# ");
			}
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void everyVariableHasADefault(Path file) throws IOException {
		assertThat(Files.readString(file)).doesNotContainPattern("\\$\\{[A-Z][A-Z0-9_]+}");
	}

	static List<Path> files() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(".."), 6)) {
			return files.filter((file) -> file.toString().matches(".*/src/main/resources/[^/]+\\.yml")).toList();
		}
	}

}
