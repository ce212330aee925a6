package com.example.quartet.launcher.create;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A project begins with what a team has written, not with what its tools have made.
 */
class SourceTreeTests {

	@TempDir
	Path root;

	@Test
	void withoutGitTheIgnoredFilesStayBehind() throws Exception {
		write(".gitignore", "target/\n*.iml\n.env*\n");
		write("pom.xml", "");
		write("web-app/target/web-app.jar", "");
		write("web-app/pom.xml", "");
		write("quartet.iml", "");
		write(".env.entra", "");
		assertThat(new SourceTree(this.root).files()).containsExactly(".gitignore", "pom.xml", "web-app/pom.xml");
		assertThat(new SourceTree(this.root).commit()).isEmpty();
	}

	@Test
	void withGitItIsTheFilesThatGitTracks() throws Exception {
		write("pom.xml", "");
		assertThat(Git.in(this.root).firstCommit("Begin")).isTrue();
		write("notes.txt", "");
		assertThat(new SourceTree(this.root).files()).containsExactly("pom.xml");
		assertThat(new SourceTree(this.root).commit()).isPresent();
	}

	private void write(String file, String text) throws Exception {
		Path path = this.root.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

}
