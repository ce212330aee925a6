package com.example.quartet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * A module beside a class archive, as {@code ./run} and the images start it.
 */
final class ExtractedModule implements AutoCloseable {

	private final Path folder = Files.createTempDirectory("extracted");

	private final Path archive = this.folder.resolve("classes.jsa");

	private final Path jar;

	private final List<String> options;

	ExtractedModule(String module, List<String> options) throws IOException, InterruptedException {
		this.options = options;
		Path extracted = this.folder.resolve("module");
		Path whole = JavaProgram.jarOf(module);
		JavaProgram.jar(whole, List.of("-Djarmode=tools"), "extract", "--destination", extracted.toString()).run();
		this.jar = extracted.resolve(whole.getFileName());
	}

	/**
	 * Writes the archive when it ends.
	 */
	JavaProgram writing(String... arguments) {
		return program("-XX:ArchiveClassesAtExit=" + this.archive, arguments);
	}

	/**
	 * Starts from the archive.
	 */
	JavaProgram reading(String... arguments) {
		if (Files.notExists(this.archive)) {
			throw new IllegalStateException("No archive was written");
		}
		return program("-XX:SharedArchiveFile=" + this.archive, arguments);
	}

	private JavaProgram program(String option, String... arguments) {
		return JavaProgram.jar(this.jar, Stream.concat(this.options.stream(), Stream.of(option)).toList(), arguments);
	}

	@Override
	public void close() throws IOException {
		FileSystemUtils.deleteRecursively(this.folder);
	}

}
