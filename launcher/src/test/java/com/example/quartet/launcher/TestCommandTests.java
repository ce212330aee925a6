package com.example.quartet.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code ./test} and {@code ./test fast} bring what their tests need, and name the tests
 * whose needs cannot be met.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its programs are scripts of /bin/sh")
class TestCommandTests {

	@TempDir
	Path root;

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	@BeforeEach
	void aMachineThatCanInstallNothing() throws IOException {
		aTest("identity-support", "RedisStoreTests", "redis");
		aTest("identity-emulator/testcontainers", "EmulatorContainerTests", "containers");
		aTest("system-tests", "SharedSessionsJourneyTests", "redis");
		aTest("system-tests", "SinglePageJourneyTests", "npm");
		aProgram("mvn");
		aProgram("brew");
	}

	@Test
	void fastLeavesOutAndNamesTheUnitTestsThatNeedWhatIsMissing() throws IOException {
		test("fast");
		assertThat(calls("mvn")).last().asString().matches("-B -T1C verify -Dleft\\.out=containers,.*redis -DskipITs");
		assertThat(this.said.toString()).endsWith("""
				Left out:
				  all journeys: ./test runs them, too
				  EmulatorContainerTests: needs the containers of docker compose; .ci/run starts them, and runs it
				  RedisStoreTests: there is no redis-server, and it could not be installed: brew install -q redis
				""");
	}

	@Test
	void fastInstallsNothingThatJourneysAloneNeed() throws IOException {
		test("fast");
		assertThat(calls("brew")).containsExactly("install -q redis");
	}

	@Test
	void allTestsAreNamedThatNeedWhatIsMissing() throws IOException {
		test();
		assertThat(calls("brew")).containsExactly("install -q node", "install -q redis");
		assertThat(calls("mvn")).last().asString().matches("-B -T1C verify -Dleft\\.out=containers,.*npm,redis");
		assertThat(this.said.toString()).contains("RedisStoreTests: there is no redis-server",
				"SharedSessionsJourneyTests: there is no redis-server", "SinglePageJourneyTests: there is no npm");
	}

	@Test
	void whatIsThereIsNotInstalled() throws IOException {
		aProgram("redis-server");
		test("fast");
		assertThat(this.root.resolve("brew.calls")).doesNotExist();
		assertThat(this.said.toString()).doesNotContain("redis");
	}

	private void test(String... words) {
		OperatingSystem system = new OperatingSystem("Mac OS X", Map.of("PATH", this.root.resolve("bin").toString()));
		Terminal terminal = new Terminal(new PrintStream(this.said), false, Map.of());
		new TestCommand(system, new StateFolder(this.root), terminal).run(List.of(words));
	}

	private void aTest(String module, String name, String tag) throws IOException {
		Path folder = Files.createDirectories(this.root.resolve(module).resolve("src/test/java"));
		Files.writeString(folder.resolve(name + ".java"), "@Tag(\"%s\")\nclass %s { }".formatted(tag, name));
	}

	private void aProgram(String name) throws IOException {
		Path file = Files.createDirectories(this.root.resolve("bin")).resolve(name);
		Files.writeString(file, """
				#!/bin/sh
				echo "Apache Maven 3.9.9"
				echo "$@" >>%s
				""".formatted(this.root.resolve(name + ".calls")));
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private List<String> calls(String program) throws IOException {
		return Files.readAllLines(this.root.resolve(program + ".calls"));
	}

}
