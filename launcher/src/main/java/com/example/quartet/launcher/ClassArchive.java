package com.example.quartet.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Class data sharing for one module, which halves the CPU time of its start: a program
 * that has started unchanged before writes its classes into an archive when it stops, and
 * every later start reads them from there, until a jar or the JVM changes.
 *
 * @param folder where the archive is, with the extracted jar that it needs
 * @param extraction takes jars apart, since classes of nested jars are not shared
 */
record ClassArchive(Path folder, Extraction extraction) {

	private static final String WRITE = "-XX:ArchiveClassesAtExit=";

	/**
	 * An archive that a JVM cannot use is no reason to say so.
	 */
	private static final List<String> SILENTLY = List.of("-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off");

	/**
	 * The archive beside a jar.
	 */
	static ClassArchive of(Path jar, Path javaHome) {
		String java = javaHome.resolve("bin").resolve("java").toString();
		return new ClassArchive(jar.resolveSibling(jar.getFileName() + ".archive"),
				(whole, folder) -> extract(java, whole, folder));
	}

	private static boolean extract(String java, Path jar, Path folder) throws IOException {
		Process extraction = new ProcessBuilder(java, "-Djarmode=tools", "-jar", jar.toString(), "extract",
				"--destination", folder.toString())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		try {
			return extraction.waitFor() == 0;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * How to start a module with its archive.
	 * @param jar the executable jar
	 * @param attached jars to attach to it
	 * @param written whether this program may take the time to write an archive
	 * @return nothing if this jar has not been started before, or cannot be extracted
	 */
	List<String> launch(Path jar, List<Path> attached, boolean written) throws IOException {
		String contents = contents(jar, attached);
		if (!contents.equals(read())) {
			delete(this.folder);
			Files.createDirectories(this.folder);
			Files.writeString(startedBefore(), contents);
			return List.of();
		}
		Path extracted = this.folder.resolve("extracted").resolve(jar.getFileName());
		if (Files.notExists(extracted)) {
			Path unfinished = this.folder.resolve("unfinished");
			delete(unfinished);
			if (!this.extraction.extract(jar, unfinished)) {
				return List.of();
			}
			Files.move(unfinished, extracted.getParent());
		}
		Files.deleteIfExists(written());
		List<String> launch = new ArrayList<>(SILENTLY);
		if (Files.exists(archive())) {
			launch.add("-XX:SharedArchiveFile=" + archive());
		}
		else if (written) {
			launch.add(WRITE + written());
		}
		launch.addAll(List.of("-cp", classPath(extracted, attached), mainClass(extracted)));
		return launch;
	}

	static boolean isWritten(List<String> launch) {
		return launch.stream().anyMatch((option) -> option.startsWith(WRITE));
	}

	/**
	 * Takes into use what a program wrote that ended by itself: half an archive would
	 * make a JVM crash.
	 */
	void accept() {
		try {
			if (Files.exists(written())) {
				Files.move(written(), archive(), StandardCopyOption.REPLACE_EXISTING);
			}
		}
		catch (IOException ex) {
			throw new LaunchException("%s cannot be renamed: %s".formatted(written(), ex.getMessage()));
		}
	}

	private Path archive() {
		return this.folder.resolve("classes.jsa");
	}

	private Path written() {
		return this.folder.resolve("written.jsa");
	}

	private String read() throws IOException {
		return Files.exists(startedBefore()) ? Files.readString(startedBefore()) : "";
	}

	private Path startedBefore() {
		return this.folder.resolve("started-before");
	}

	private static String contents(Path jar, List<Path> attached) throws IOException {
		StringBuilder contents = new StringBuilder(System.getProperty("java.vm.version"));
		for (Path file : Stream.concat(Stream.of(jar), attached.stream()).toList()) {
			contents.append("%n%s %d %s".formatted(file, Files.size(file), Files.getLastModifiedTime(file)));
		}
		return contents.toString();
	}

	private static String classPath(Path extracted, List<Path> attached) {
		return Stream.concat(Stream.of(extracted), attached.stream())
			.map(Path::toString)
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static String mainClass(Path extracted) throws IOException {
		try (JarFile jar = new JarFile(extracted.toFile())) {
			return jar.getManifest().getMainAttributes().getValue("Main-Class");
		}
	}

	private static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	/**
	 * Takes an executable jar apart.
	 */
	interface Extraction {

		/**
		 * Extracts a jar.
		 * @return whether it could be done
		 */
		boolean extract(Path jar, Path folder) throws IOException;

	}

}
