package com.example.identityemulator.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The emulator's executable jar, which is on the class path without showing its classes
 * there, and the sample registrations of this library.
 */
final class PackagedEmulator {

	private static final String MAIN_CLASS = "com.example.identityemulator.IdentityEmulatorApplication";

	private static final String CLASSES = "BOOT-INF/classes";

	private static PackagedEmulator unpacked;

	private final Path program;

	private final Path registrations;

	private PackagedEmulator(Path folder) throws IOException {
		this.program = folder.resolve("program");
		this.registrations = folder.resolve("registrations");
		copy(CLASSES + "/" + MAIN_CLASS.replace('.', '/') + ".class", "BOOT-INF", this.program);
		copy("identity-emulator/registrations/directory.json", "identity-emulator/registrations", this.registrations);
	}

	static synchronized PackagedEmulator unpacked() {
		if (unpacked == null) {
			try {
				unpacked = new PackagedEmulator(TemporaryFolder.create());
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
	 * Runs it in a class loader that has its own classes only, and none of the test's.
	 */
	void run(String... arguments) {
		IsolatedProgram.run(MAIN_CLASS, new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader()),
				arguments);
	}

	private URL[] classPath() {
		try (Stream<Path> libraries = Files.list(this.program.resolve("lib"))) {
			List<URL> urls = new ArrayList<>();
			urls.add(this.program.resolve("classes").toUri().toURL());
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
	 * Copies a folder of the jar, or of the compiled classes, that a resource is in.
	 */
	private static void copy(String resource, String folder, Path target) throws IOException {
		URI found = uri(resource);
		if ("jar".equals(found.getScheme())) {
			try (FileSystem jar = FileSystems.newFileSystem(found, Map.of())) {
				copy(jar.getPath(folder), target);
			}
			return;
		}
		Path root = Path.of(found);
		for (int depth = Path.of(resource).getNameCount(); depth > 0; depth--) {
			root = root.getParent();
		}
		copy(root.resolve(folder), target);
	}

	private static URI uri(String resource) {
		URL url = PackagedEmulator.class.getClassLoader().getResource(resource);
		if (url == null) {
			throw new IllegalStateException("There is no " + resource + " on the class path: the dependency"
					+ " com.example.identityemulator:identity-emulator has to be its executable jar, as mvn package makes it");
		}
		return URI.create(url.toString());
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
