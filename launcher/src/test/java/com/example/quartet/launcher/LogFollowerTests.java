package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A log is read from where it ended, line by line, also after a restart has begun it
 * anew.
 */
class LogFollowerTests {

	@TempDir
	Path folder;

	@Test
	void onlyWholeNewLinesAreRead() throws IOException {
		Path log = Files.writeString(this.folder.resolve("a.log"), "before\n");
		LogFollower follower = new LogFollower(log);
		assertThat(follower.newLines()).isEmpty();
		add(log, "one\r\ntwö");
		assertThat(follower.newLines()).containsExactly("one");
		add(log, "!\n");
		assertThat(follower.newLines()).containsExactly("twö!");
	}

	@Test
	void aLogThatBeginsAnewIsReadFromItsBeginning() throws IOException {
		Path log = Files.writeString(this.folder.resolve("a.log"), "a long line of before\n");
		LogFollower follower = new LogFollower(log);
		Files.writeString(log, "new\n");
		assertThat(follower.newLines()).containsExactly("new");
	}

	@Test
	void aLogThatIsNotThereYetIsNoError() throws IOException {
		LogFollower follower = new LogFollower(this.folder.resolve("a.log"));
		assertThat(follower.newLines()).isEmpty();
		Files.writeString(this.folder.resolve("a.log"), "first\n");
		assertThat(follower.newLines()).containsExactly("first");
	}

	@Test
	void whatIsLongIsReadInParts() throws IOException {
		Path log = Files.writeString(this.folder.resolve("a.log"), "");
		LogFollower follower = new LogFollower(log);
		add(log, "x".repeat(1024 * 1024 + 1) + "\n" + "one\n".repeat(300_000));
		assertThat(follower.newLines()).singleElement().asString().hasSize(1024 * 1024);
		assertThat(follower.newLines()).hasSizeBetween(262_000, 262_144).startsWith("x").endsWith("one");
		assertThat(follower.newLines()).hasSizeGreaterThan(37_000).allMatch("one"::equals);
	}

	private static void add(Path log, String text) throws IOException {
		Files.writeString(log, text, StandardOpenOption.APPEND);
	}

}
