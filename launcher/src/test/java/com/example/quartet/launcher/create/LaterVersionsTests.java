package com.example.quartet.launcher.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The commands that bring a later version into a project do so.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no /bin/sh")
class LaterVersionsTests {

	private static final Pattern COMMANDS = Pattern.compile("```\n(git [\\s\\S]*?)```");

	@TempDir
	Path folder;

	@Test
	void whatTheTeamChangedStaysAndWhatIsNewFollows() throws Exception {
		Path orders = project("orders", "one");
		List<String> commands = COMMANDS.matcher(Files.readString(Path.of("../docs/make-it-yours.md")))
			.results()
			.map((match) -> match.group(1))
			.toList();
		assertThat(commands).hasSize(2);
		run(orders, commands.get(0));
		Files.writeString(orders.resolve("README.md"), "the team's");
		run(orders, "git commit -qam Change");
		project("orders-next", "two");
		run(orders, commands.get(1));
		assertThat(orders.resolve("README.md")).hasContent("the team's");
		assertThat(orders.resolve("pom.xml")).hasContent("two");
	}

	private Path project(String name, String version) throws IOException {
		Path project = Files.createDirectory(this.folder.resolve(name));
		Files.writeString(project.resolve("README.md"), "made");
		Files.writeString(project.resolve("pom.xml"), version);
		assertThat(Git.in(project).firstCommit("Begin")).isTrue();
		return project;
	}

	private static void run(Path where, String commands) throws Exception {
		ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-e", "-c", commands).directory(where.toFile())
			.redirectErrorStream(true);
		for (String role : List.of("AUTHOR", "COMMITTER")) {
			builder.environment().put("GIT_" + role + "_NAME", "Ada");
			builder.environment().put("GIT_" + role + "_EMAIL", "ada@example.com");
		}
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor()).as(output).isZero();
	}

}
