package com.example.quartet.launcher.create;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of this project: those that git tracks or, without git, those that
 * {@code .gitignore} does not name.
 *
 * @param root of the project
 */
record SourceTree(Path root) {

	/** Relative to the root, with slashes. */
	List<String> files() {
		return Git.in(this.root)
			.ask("ls-files", "-z")
			.map((files) -> Stream.of(files.split("\0")))
			.orElseGet(this::notIgnored)
			.filter((file) -> Files.isRegularFile(this.root.resolve(file)))
			.sorted()
			.toList();
	}

	Optional<String> commit() {
		return Git.in(this.root).ask("rev-parse", "HEAD").map(String::strip);
	}

	private Stream<String> notIgnored() {
		try {
			List<PathMatcher> ignored = Files.readAllLines(this.root.resolve(".gitignore"))
				.stream()
				.map((line) -> FileSystems.getDefault().getPathMatcher("glob:" + line.replaceFirst("/$", "")))
				.toList();
			try (Stream<Path> files = Files.walk(this.root)) {
				return files.filter(Files::isRegularFile)
					.map(this.root::relativize)
					.filter((file) -> !file.startsWith(".git") && !isIgnored(file, ignored))
					.map((file) -> file.toString().replace('\\', '/'))
					.toList()
					.stream();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isIgnored(Path file, List<PathMatcher> ignored) {
		for (Path part : file) {
			if (ignored.stream().anyMatch((matcher) -> matcher.matches(part))) {
				return true;
			}
		}
		return false;
	}

}
