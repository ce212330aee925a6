package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code register} writes and reads again means the same to the start: its tests
 * have the same table, a line and the value that it gives.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have other permissions there")
class SettingsLinesTests {

	@ParameterizedTest
	@MethodSource("lines")
	void aLineGivesTheValueOfTheTable(String row, @TempDir Path folder) throws IOException {
		String[] cells = row.split("\\|", -1);
		Path file = Files.writeString(folder.resolve(".env"), cells[0] + "\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		assertThat(new SettingsFile(file).read()).isEqualTo((cells.length > 2) ? Map.of("NAME", cells[1]) : Map.of());
	}

	static List<String> lines() throws IOException {
		return Files.readAllLines(Path.of("src/test/resources/settings-lines.txt"));
	}

}
