package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A module is built again only if something it is built from has changed.
 */
class SourcesTests {

	private static final Instant BUILT = Instant.parse("2026-11-28T12:00:00Z");

	@TempDir
	Path root;

	private Path jar;

	@BeforeEach
	void aModuleThatWasBuilt() throws IOException {
		at(BUILT.minusSeconds(60), "pom.xml");
		at(BUILT.minusSeconds(60), "todo-api/pom.xml");
		at(BUILT.minusSeconds(60), "todo-api/src/main/java/Todo.java");
		at(BUILT.minusSeconds(60), "identity-support/src/main/java/Keys.java");
		for (String folder : new String[] { "todo-api/src/main/java", "todo-api/src/main",
				"identity-support/src/main/java", "identity-support/src/main" }) {
			Files.setLastModifiedTime(this.root.resolve(folder), FileTime.from(BUILT.minusSeconds(60)));
		}
		this.jar = at(BUILT, "todo-api/target/todo-api.jar");
	}

	@Test
	void whatDidNotChangeIsNotBuilt() {
		assertThat(isStale()).isFalse();
	}

	@Test
	void aModuleWithoutAJarIsBuilt() throws IOException {
		Files.delete(this.jar);
		assertThat(isStale()).isTrue();
	}

	@Test
	void aNewerSourceIsBuilt() throws IOException {
		at(BUILT.plusSeconds(1), "todo-api/src/main/java/Todo.java");
		assertThat(isStale()).isTrue();
	}

	@Test
	void aSourceThatWasDeletedIsNoticed() throws IOException {
		Files.delete(this.root.resolve("todo-api/src/main/java/Todo.java"));
		assertThat(isStale()).isTrue();
	}

	@Test
	void aNewerLibraryIsBuiltIn() throws IOException {
		at(BUILT.plusSeconds(1), "identity-support/src/main/java/Keys.java");
		assertThat(isStale()).isTrue();
	}

	private boolean isStale() {
		return new Sources(this.root).areNewerThan(this.jar, "todo-api");
	}

	private Path at(Instant time, String file) throws IOException {
		Path path = this.root.resolve(file);
		Files.createDirectories(path.getParent());
		return Files.setLastModifiedTime(Files.writeString(path, ""), FileTime.from(time));
	}

}
