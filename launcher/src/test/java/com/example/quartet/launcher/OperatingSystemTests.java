package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Programs are found and started as each operating system does it.
 */
class OperatingSystemTests {

	@TempDir
	Path folder;

	@Test
	void windowsFindsACommandByItsEnding() throws IOException {
		Path tools = Files.createDirectories(this.folder.resolve("Program Files"));
		Path maven = Files.writeString(tools.resolve("mvn.cmd"), "");
		OperatingSystem windows = windows(Map.of("PATH", "C:\\nowhere;\"" + tools + "\"", "PATHEXT", ".EXE;.CMD"));
		assertThat(windows.find("mvn")).contains(maven);
		assertThat(windows.find("npm")).isEmpty();
	}

	@Test
	void windowsKnowsTheUsualEndingsWithoutPathext() throws IOException {
		Path maven = Files.writeString(this.folder.resolve("mvn.cmd"), "");
		assertThat(windows(Map.of("PATH", this.folder.toString())).find("mvn")).contains(maven);
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have other permissions there")
	void elsewhereAFileMustBeExecutable() throws IOException {
		Path bin = Files.createDirectories(this.folder.resolve("my tools"));
		Path npm = Files.writeString(bin.resolve("npm"), "");
		OperatingSystem linux = linux(Map.of("PATH", "/nowhere:" + bin));
		assertThat(linux.find("npm")).isEmpty();
		Files.setPosixFilePermissions(npm, PosixFilePermissions.fromString("rwxr-xr-x"));
		assertThat(linux.find("npm")).contains(npm);
	}

	@Test
	void aDetachedProgramOnWindowsHasNoConsole() {
		Path home = Path.of("C:\\Program Files\\Java\\jdk-21");
		assertThat(windows(Map.of()).java(home, true, List.of("-jar", "a b.jar")))
			.containsExactly(home.resolve("bin").resolve("javaw.exe").toString(), "-jar", "a b.jar");
		assertThat(windows(Map.of()).java(home, false, List.of()).get(0)).endsWith("java.exe");
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no /bin/sh")
	void elsewhereAProgramIsDeafToTheTerminalAndKeepsItsArguments() throws Exception {
		Path home = Files.createDirectories(this.folder.resolve("a jdk"));
		Path java = Files.writeString(Files.createDirectories(home.resolve("bin")).resolve("java"), """
				#!/bin/sh
				printf '%s\\n' "$@"
				kill -INT $$
				kill -HUP $$
				echo still here
				""");
		Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
		Process process = new ProcessBuilder(linux(Map.of()).java(home, false, List.of("a b.jar", "$HOME 'x'")))
			.start();
		assertThat(new String(process.getInputStream().readAllBytes())).isEqualTo("a b.jar\n$HOME 'x'\nstill here\n");
	}

	@Test
	void theOldConsoleOfWindowsGetsNoColours() {
		assertThat(windows(Map.of()).understandsEscapes(true)).isFalse();
		assertThat(windows(Map.of("WT_SESSION", "1")).understandsEscapes(true)).isTrue();
		assertThat(windows(Map.of("WT_SESSION", "1")).understandsEscapes(false)).isFalse();
		assertThat(linux(Map.of()).understandsEscapes(true)).isTrue();
	}

	@Test
	void theEmptyFileHasItsNameOnEachSystem() {
		assertThat(windows(Map.of()).nothing()).hasToString("NUL");
		assertThat(linux(Map.of()).nothing()).hasToString("/dev/null");
	}

	private static OperatingSystem windows(Map<String, String> environment) {
		return new OperatingSystem("Windows 11", environment);
	}

	private static OperatingSystem linux(Map<String, String> environment) {
		return new OperatingSystem("Linux", environment);
	}

}
