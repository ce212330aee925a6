package com.example.quartet.systemtests.command;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can be in the way of a newcomer is told in one sentence, before anything starts.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no /bin/sh")
class RunCommandTests {

	private static final List<String> TOOLS = List.of("dirname", "sed", "head", "cat", "mkdir", "ps", "grep", "tr",
			"awk", "find", "env", "sleep");

	private static final Pattern SENTENCE = Pattern.compile("needs_jdk \"(.+)\"");

	@TempDir
	Path bin;

	private final Map<String, String> variables = new HashMap<>();

	@BeforeEach
	void onlyTheToolsThatEveryMachineHas() throws IOException {
		for (String tool : TOOLS) {
			pretend(tool, "exec $(PATH=/usr/bin:/bin command -v %s) \"$@\"".formatted(tool));
		}
	}

	@Test
	void aMachineWithoutJavaIsToldToGetIt() throws Exception {
		assertThat(run(this.bin.toString()))
			.isEqualTo("There is no Java: install a JDK, version 17 or newer, and put it on the PATH or in JAVA_HOME.");
	}

	@Test
	void anOldJavaIsToldByItsVersion() throws Exception {
		pretend("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
		assertThat(run(this.bin.toString())).isEqualTo("Java 11 is too old: Quartet needs a JDK, version 17 or newer.");
	}

	@Test
	void aVeryOldJavaIsToldByItsVersion() throws Exception {
		pretend("java", "echo 'java version \"1.8.0_402\"' >&2");
		assertThat(run(this.bin.toString())).startsWith("Java 8 is too old");
	}

	@Test
	void aRuntimeWithoutACompilerIsNotEnough() throws Exception {
		pretend("java", "echo 'openjdk version \"21\" 2023-09-19' >&2");
		assertThat(run(this.bin.toString())).startsWith("There is a Java runtime, but no compiler");
	}

	@Test
	void aMachineWithAPackageManagerIsToldTheOneCommand() throws Exception {
		pretend("apt-get", "exit 1");
		pretend("apt-cache", "exit 1");
		assertThat(run(this.bin.toString()).lines()).hasSize(2)
			.last()
			.isEqualTo("On this machine: apt-get install -y -qq openjdk-17-jdk-headless maven; "
					+ "./run --install does it.");
	}

	@ParameterizedTest
	@CsvSource({ "dnf, dnf install -y -q java-21-openjdk-devel maven",
			"brew, brew install -q --cask temurin@21 maven" })
	void fedoraAndMacOsAreToldTheirOwnCommand(String manager, String command) throws Exception {
		pretend(manager, "exit 1");
		assertThat(run(this.bin.toString()).lines()).last()
			.isEqualTo("On this machine: %s; ./run --install does it.".formatted(command));
	}

	@Test
	void windowsIsToldItsOwnCommandInTheSameWords() throws Exception {
		List<String> sentences = SENTENCE.matcher(Files.readString(Path.of("../launcher/launch.sh")))
			.results()
			.map((sentence) -> sentence.group(1).replace("$version", "%version%"))
			.toList();
		assertThat(sentences).hasSize(3).contains(run(this.bin.toString()).lines().findFirst().orElseThrow());
		assertThat(Path.of("../launcher/launch.cmd")).content()
			.contains(sentences)
			.contains("command=winget install -e --id EclipseAdoptium.Temurin.21.JDK",
					"On this machine: %command%; run --install does it.");
	}

	@Test
	void installDoesWhatTheCommandSays() throws Exception {
		pretend("apt-get", "echo \"$@\" >>%s".formatted(this.bin.resolve("done")));
		pretend("apt-cache", "exit 1");
		assertThat(run(this.bin.toString(), "--install")).startsWith("Installing a JDK and Maven: apt-get install")
			.contains("There is no Java");
		assertThat(this.bin.resolve("done")).hasContent("""
				-qq update
				install -y -qq openjdk-17-jdk-headless maven
				""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--detach", "--tls" })
	void aTakenPortIsNamedTogetherWithTheProgramThatNeedsIt(String how) throws Exception {
		try (ServerSocket other = new ServerSocket(0)) {
			assertThat(run(System.getenv("PATH"), how, "--port-base", String.valueOf(other.getLocalPort())))
				.matches("Port \\d+, which [a-z-]+ needs, is taken by another program( \\(.+\\))?: stop that one "
						+ "first, or take other ports with --port-base\\.|Quartet is running already: \\./run stop stops it\\.");
		}
	}

	@Test
	void whatARunWritesIsForItsOwnerAlone() throws Exception {
		pretend("java", "umask >%s".formatted(this.bin.resolve("umask")));
		run(this.bin.toString());
		assertThat(this.bin.resolve("umask")).content().endsWith("077\n");
		run(this.bin.toString(), "new");
		assertThat(this.bin.resolve("umask")).content().doesNotEndWith("077\n");
	}

	@Test
	void anUnknownWordIsAnsweredWithWhatThereIs() throws Exception {
		assertThat(run(System.getenv("PATH"), "backwards")).contains("./run stop")
			.endsWith("There is no ./run backwards.");
	}

	@Test
	void theTestsAnswerTheSameWay() throws Exception {
		assertThat(execute("test", System.getenv("PATH"), "backwards"))
			.isEqualTo("There is no ./test backwards; ./test help tells what there is.");
	}

	@Test
	void aFileOfSettingsIsLookedForWhereTheCommandIsGiven() throws Exception {
		assertThat(run(System.getenv("PATH"), "--env", "my settings.env"))
			.isEqualTo("There is no file %s, which --env names.".formatted(this.bin.resolve("my settings.env")));
	}

	@Test
	void overHttpsThereIsNoOtherProviderThanTheEmulator() throws Exception {
		this.variables.put("IDENTITY_AUTHORITY", "https://login.microsoftonline.com");
		assertThat(run(System.getenv("PATH"), "--detach", "--tls"))
			.isEqualTo("./run --tls has its certificate from the emulator, but IDENTITY_AUTHORITY names another "
					+ "provider: leave one of them out.");
	}

	private void pretend(String program, String script) throws IOException {
		Path file = Files.writeString(this.bin.resolve(program), "#!/bin/bash\n" + script + "\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	/**
	 * Runs the command from another folder than its own.
	 * @param path where it finds programs
	 * @param arguments what is asked of it
	 * @return all it says
	 */
	private String run(String path, String... arguments) throws IOException, InterruptedException {
		return execute("run", path, arguments);
	}

	private String execute(String script, String path, String... arguments) throws IOException, InterruptedException {
		Path command = Path.of("..", script).toAbsolutePath().normalize();
		ProcessBuilder builder = new ProcessBuilder("/bin/sh", command.toString()).directory(this.bin.toFile())
			.redirectErrorStream(true);
		builder.command().addAll(List.of(arguments));
		builder.environment().put("PATH", path);
		builder.environment().remove("JAVA_HOME");
		builder.environment().putAll(this.variables);
		Path output = this.bin.resolve("output");
		Process process = builder.redirectOutput(output.toFile()).start();
		boolean ended = process.waitFor(30, TimeUnit.SECONDS);
		// one that should not have started would run for ever
		process.destroy();
		assertThat(ended).as(Files.readString(output)).isTrue();
		assertThat(process.exitValue()).isEqualTo(1);
		return Files.readString(output).strip();
	}

}
