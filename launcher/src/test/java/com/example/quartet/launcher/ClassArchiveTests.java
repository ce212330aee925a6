package com.example.quartet.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ClassArchiveTests {

	@TempDir
	Path folder;

	private Path jar;

	private Path attached;

	@BeforeEach
	void build() throws IOException {
		this.jar = Files.writeString(this.folder.resolve("web-app.jar"), "of today");
		this.attached = Files.writeString(this.folder.resolve("workshop.jar"), "of today");
	}

	@Test
	void aJarThatMayChangeBeforeItsNextStartIsNotWorthAnArchive() throws IOException {
		assertThat(launch()).isEmpty();
	}

	@Test
	void aJarThatStartsAgainWritesItsArchive() throws IOException {
		launch();
		assertThat(launch()).contains("-XX:ArchiveClassesAtExit=" + written()).doesNotContain("-jar");
	}

	@Test
	void anArchiveWaitsWhileAnotherIsWritten() throws IOException {
		launch();
		List<String> launch = archiveOfJar().launch(this.jar, List.of(this.attached), false);
		assertThat(launch).contains("com.example.WebApp").noneMatch((option) -> option.contains(".jsa"));
		assertThat(ClassArchive.isWritten(launch)).isFalse();
		assertThat(ClassArchive.isWritten(launch())).isTrue();
	}

	@Test
	void anArchiveThatFitsIsUsed() throws IOException {
		writeArchive();
		assertThat(launch()).contains("-XX:SharedArchiveFile=" + archive())
			.endsWith("-cp",
					archive().resolveSibling("extracted").resolve("web-app.jar") + File.pathSeparator + this.attached,
					"com.example.WebApp");
	}

	@Test
	void anArchiveOfAProgramThatWasKilledMeanwhileIsRemade() throws IOException {
		launch();
		launch();
		Files.writeString(written(), "half of what the JVM writes");
		assertThat(launch()).contains("-XX:ArchiveClassesAtExit=" + written());
		assertThat(written()).doesNotExist();
	}

	@Test
	void aProgramThatWroteNoArchiveLeavesTheOneThatIsThere() throws IOException {
		writeArchive();
		archiveOfJar().accept();
		assertThat(archive()).exists();
	}

	@Test
	void anArchiveOfAnotherJarIsRemade() throws IOException {
		writeArchive();
		Files.writeString(this.jar, "of tomorrow");
		assertThat(launch()).isEmpty();
		assertThat(archive()).doesNotExist();
		assertThat(launch()).contains("-XX:ArchiveClassesAtExit=" + written());
	}

	@Test
	void anArchiveThatWasMadeWithAnotherWorkshopIsRemade() throws IOException {
		writeArchive();
		Files.setLastModifiedTime(this.attached, FileTime.fromMillis(0));
		assertThat(launch()).isEmpty();
		assertThat(archive()).doesNotExist();
	}

	@Test
	void anArchiveOfAnotherJvmIsRemade() throws IOException {
		writeArchive();
		String version = System.setProperty("java.vm.version", "another");
		try {
			assertThat(launch()).isEmpty();
			assertThat(archive()).doesNotExist();
		}
		finally {
			System.setProperty("java.vm.version", version);
		}
	}

	@Test
	void aJarThatCannotBeExtractedStartsAsItIs() throws IOException {
		ClassArchive archive = new ClassArchive(this.folder.resolve("archive"), (jar, folder) -> false);
		archive.launch(this.jar, List.of(), true);
		assertThat(archive.launch(this.jar, List.of(), true)).isEmpty();
	}

	private void writeArchive() throws IOException {
		launch();
		launch();
		Files.writeString(written(), "what the JVM writes");
		archiveOfJar().accept();
	}

	private Path written() {
		return archive().resolveSibling("written.jsa");
	}

	private Path archive() {
		return this.folder.resolve("archive").resolve("classes.jsa");
	}

	private List<String> launch() throws IOException {
		return archiveOfJar().launch(this.jar, List.of(this.attached), true);
	}

	private ClassArchive archiveOfJar() {
		return new ClassArchive(this.folder.resolve("archive"), ClassArchiveTests::extract);
	}

	private static boolean extract(Path jar, Path folder) throws IOException {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "com.example.WebApp");
		Files.createDirectories(folder);
		new JarOutputStream(Files.newOutputStream(folder.resolve(jar.getFileName())), manifest).close();
		return true;
	}

}
