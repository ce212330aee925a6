package com.example.quartet.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether what a jar is built from has changed since.
 *
 * @param root of the project
 */
record Sources(Path root) {

	boolean areNewerThan(Path jar, String moduleFolder) {
		if (!Files.isRegularFile(jar)) {
			return true;
		}
		List<Path> sources = new ArrayList<>(
				List.of(this.root.resolve("pom.xml"), this.root.resolve("parent").resolve("pom.xml")));
		List<String> folders = new ArrayList<>(Project.LIBRARIES);
		folders.add(moduleFolder);
		for (String folder : folders) {
			sources.add(this.root.resolve(folder).resolve("pom.xml"));
			sources.add(this.root.resolve(folder).resolve("src").resolve("main"));
		}
		try {
			FileTime built = Files.getLastModifiedTime(jar);
			for (Path source : sources) {
				if (Files.exists(source) && isNewer(source, built)) {
					return true;
				}
			}
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isNewer(Path source, FileTime built) throws IOException {
		boolean[] newer = { false };
		Files.walkFileTree(source, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
				// a file that was deleted shows in its folder's time
				return visitFile(folder, attributes);
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				newer[0] |= attributes.lastModifiedTime().compareTo(built) > 0;
				return (newer[0]) ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
			}

		});
		return newer[0];
	}

}
