package com.example.quartet.tenantsetup.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A line means here what it means to {@code ./run --env}: the launcher's tests have the
 * same table.
 */
class EnvironmentFileTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@MethodSource("lines")
	void aLineGivesTheValueOfTheTable(String row) throws IOException {
		String[] cells = row.split("\\|", -1);
		Path file = Files.writeString(this.folder.resolve(".env"), cells[0] + "\n");
		assertThat(new EnvironmentFile(file).read())
			.isEqualTo((cells.length > 2) ? Map.of("NAME", cells[1]) : Map.of());
	}

	static List<String> lines() throws IOException {
		return Files.readAllLines(Path.of("../launcher/src/test/resources/settings-lines.txt"));
	}

	@Test
	void beforeTheFirstRunThereIsNothing() throws IOException {
		assertThat(new EnvironmentFile(this.folder.resolve("none")).read()).isEmpty();
	}

}
