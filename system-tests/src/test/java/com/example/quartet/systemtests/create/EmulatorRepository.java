package com.example.quartet.systemtests.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * A Maven repository into which the emulator is installed, as the README of a project
 * without the emulator's sources asks for. It begins with links to the files of the
 * machine's own repository, which stays as it is. The emulator is built in a folder of
 * its own, since this JVM reads the jar that is there already.
 */
final class EmulatorRepository implements AutoCloseable {

	private final Path sources = Files.createTempDirectory(Path.of("target"), "emulator");

	private final Path folder;

	EmulatorRepository() throws IOException, InterruptedException {
		Path machines = Path.of(System.getProperty("maven.repository"));
		this.folder = Files.createTempDirectory(machines.getParent(), "new-project-repository");
		link(machines, this.folder);
		link(MadeProject.ROOT.resolve("identity-emulator"), this.sources);
		MadeProject.run(this.sources, Map.of(), "mvn", "-q", "-Dmaven.repo.local=" + this.folder, "install",
				"-DskipTests");
	}

	Path folder() {
		return this.folder;
	}

	@Override
	public void close() throws IOException {
		FileSystemUtils.deleteRecursively(this.folder);
		FileSystemUtils.deleteRecursively(this.sources);
	}

	private static void link(Path from, Path to) throws IOException {
		List<Path> files;
		try (Stream<Path> all = Files.walk(from)) {
			files = all.filter(Files::isRegularFile)
				.filter((file) -> !("/" + from.relativize(file)).contains("/target/"))
				.toList();
		}
		for (Path file : files) {
			Path link = to.resolve(from.relativize(file).toString());
			Files.createDirectories(link.getParent());
			Files.createLink(link, file);
		}
	}

}
