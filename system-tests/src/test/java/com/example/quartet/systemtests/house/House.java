package com.example.quartet.systemtests.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/**
 * The classes and the files that the rules are about.
 */
final class House {

	static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	static final String OURS = "com.example.quartet.";

	static final String EMULATOR = "com.example.identityemulator";

	/**
	 * The packages of the modules and libraries, named after their folders.
	 */
	static final List<String> MODULES = built()
		.filter((module) -> module.getParent().equals(ROOT) && Files.isDirectory(module.resolve("src/main/java")))
		.map((module) -> module.getFileName().toString().replace("-", ""))
		.toList();

	static final JavaClasses CLASSES = new ClassFileImporter()
		.importPaths(built().map((module) -> module.resolve("target/classes")).filter(Files::isDirectory).toList());

	private House() {
	}

	// benchmarks, which are about other products too, are built by their own command
	// alone
	private static Stream<Path> built() {
		return modules().stream().filter((module) -> !module.endsWith("benchmarks"));
	}

	static List<Path> modules() {
		try (Stream<Path> folders = Files.find(ROOT, 2, (path, file) -> Files.exists(path.resolve("pom.xml")))) {
			return folders.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static boolean isIn(JavaClass type, List<String> modules) {
		return modules.stream().anyMatch((name) -> (type.getPackageName() + ".").startsWith(OURS + name + "."));
	}

	/**
	 * Files that people wrote, and none that a program did.
	 */
	static List<Path> files(String pattern) {
		List<Path> files = new ArrayList<>();
		try {
			Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {

				@Override
				public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
					boolean made = !folder.equals(ROOT)
							&& folder.getFileName().toString().matches("target|data|node_modules|\\..+");
					return made ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					files.add(ROOT.relativize(file));
					return FileVisitResult.CONTINUE;
				}

			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files.stream().filter((file) -> file.toString().replace('\\', '/').matches(pattern)).toList();
	}

	static String read(Path file) {
		try {
			return Files.readString(ROOT.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
