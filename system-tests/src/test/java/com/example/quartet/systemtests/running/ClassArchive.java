package com.example.quartet.systemtests.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.springframework.util.FileSystemUtils;

/**
 * Class data sharing for a jar that tests start dozens of times, as {@code ./run} and the
 * images have it: from an archive of its classes a start takes half the CPU time. The
 * first test that starts the jar makes it, and the next module finds it.
 */
final class ClassArchive {

	private static final Map<Path, ClassArchive> archives = new ConcurrentHashMap<>();

	private final List<String> java;

	private final Path whole;

	private final Path extracted;

	private final Path archive;

	private ClassArchive(Path jar, List<String> java) {
		Path folder = Path.of("target", "class-archives", jar.getFileName().toString()).toAbsolutePath();
		this.java = java;
		this.whole = jar;
		this.extracted = folder.resolve("extracted").resolve(jar.getFileName());
		this.archive = folder.resolve("classes.jsa");
		try {
			if (Files.notExists(this.archive) || modified(this.archive) < modified(jar)) {
				FileSystemUtils.deleteRecursively(folder);
				make(Files.createDirectories(folder));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The archive of a jar, which takes a quarter of a minute the first time.
	 * @param jar the executable jar
	 * @param java with the options of all its starts
	 */
	static ClassArchive of(Path jar, List<String> java) {
		return archives.computeIfAbsent(jar, (missing) -> new ClassArchive(missing, java));
	}

	/**
	 * How to start the jar; as it is where no archive could be made.
	 */
	List<String> launch() {
		if (Files.notExists(this.archive)) {
			return List.of("-jar", this.whole.toString());
		}
		return List.of("-XX:SharedArchiveFile=" + this.archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-jar",
				this.extracted.toString());
	}

	// what was loaded until this start ends, for want of settings or of more to do, is in
	// the archive; half of one would make a JVM crash
	private void make(Path folder) throws IOException, InterruptedException {
		Path written = folder.resolve("written.jsa");
		run(folder, "-Djarmode=tools", "-jar", this.whole.toString(), "extract", "--destination",
				this.extracted.getParent().toString());
		boolean ended = run(folder, "-XX:ArchiveClassesAtExit=" + written, "-Dspring.context.exit=onRefresh", "-jar",
				this.extracted.toString());
		if (ended && Files.exists(written)) {
			Files.move(written, this.archive);
		}
	}

	private boolean run(Path folder, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(this.java);
		command.addAll(Arrays.asList(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("made.log").toFile());
		builder.environment()
			.putAll(Map.of("SERVER_PORT", "0", "SPRING_DATASOURCE_URL", "jdbc:h2:mem:none", "EMULATOR_REGISTRATIONS",
					Registrations.REPOSITORY.toString()));
		Process process = builder.start();
		boolean ended = process.waitFor(3, TimeUnit.MINUTES);
		process.destroyForcibly();
		return ended;
	}

	private static long modified(Path file) throws IOException {
		return Files.getLastModifiedTime(file).toMillis();
	}

}
