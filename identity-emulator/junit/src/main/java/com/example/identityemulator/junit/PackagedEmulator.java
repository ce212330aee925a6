package com.example.identityemulator.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * The emulator as it travels with this library: a program with everything it needs, and
 * the sample registrations.
 */
final class PackagedEmulator {

	private static final String JAR = "identity-emulator/identity-emulator.jar";

	private static PackagedEmulator unpacked;

	private final Path program;

	private final Path registrations;

	private PackagedEmulator(Path folder) throws IOException {
		this.program = folder.resolve("program");
		this.registrations = folder.resolve("registrations");
		try (FileSystem jar = FileSystems.newFileSystem(folder.resolve("identity-emulator.jar"))) {
			copy(jar.getPath("/"), this.program);
		}
	}

	static synchronized PackagedEmulator unpacked() {
		if (unpacked == null) {
			try {
				Path folder = TemporaryFolder.create();
				copyTravelling(folder);
				unpacked = new PackagedEmulator(folder);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return unpacked;
	}

	Path registrations() {
		return this.registrations;
	}

	/**
	 * Runs it with its own classes alone, which are none of the test's.
	 */
	void run(String... arguments) {
		IsolatedProgram.run(mainClass(), new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader()),
				arguments);
	}

	private String mainClass() {
		try (InputStream manifest = Files.newInputStream(this.program.resolve("META-INF/MANIFEST.MF"))) {
			return new Manifest(manifest).getMainAttributes().getValue("Start-Class");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private URL[] classPath() {
		try (Stream<Path> libraries = Files.list(this.program.resolve("BOOT-INF/lib"))) {
			List<URL> urls = new ArrayList<>();
			urls.add(this.program.resolve("BOOT-INF/classes").toUri().toURL());
			for (Path library : libraries.sorted().toList()) {
				urls.add(library.toUri().toURL());
			}
			return urls.toArray(URL[]::new);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * From the jar of this library, or from the folder it is compiled to.
	 */
	private static void copyTravelling(Path target) throws IOException {
		URI jar = Optional.ofNullable(PackagedEmulator.class.getClassLoader().getResource(JAR))
			.map(PackagedEmulator::uri)
			.orElseThrow(() -> new IllegalStateException(
					"The emulator is not packaged yet: build identity-emulator before identity-emulator-junit"));
		if (!"jar".equals(jar.getScheme())) {
			copy(Path.of(jar).getParent(), target);
			return;
		}
		try (FileSystem library = FileSystems.newFileSystem(jar, Map.of())) {
			copy(library.getPath(JAR).getParent(), target);
		}
	}

	private static URI uri(URL url) {
		try {
			return url.toURI();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void copy(Path source, Path target) throws IOException {
		try (Stream<Path> files = Files.walk(source)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copy = target.resolve(source.relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
			}
		}
	}

}
