package com.example.quartet.launcher.create;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The program of that name, which need not be there.
 *
 * @param folder where it works
 */
record Git(Path folder) {

	static Git in(Path folder) {
		return new Git(folder);
	}

	/** What it answers, or nothing if it is not there or refuses. */
	Optional<String> ask(String... words) {
		List<String> command = new ArrayList<>(List.of("git"));
		command.addAll(List.of(words));
		try {
			Process process = new ProcessBuilder(command).directory(this.folder.toFile())
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			process.getOutputStream().close();
			String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return (process.waitFor() == 0) ? Optional.of(answer) : Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Makes a repository whose first commit is all that is here. */
	boolean firstCommit(String message) {
		return ask("init", "-q").isPresent() && ask("add", "--all").isPresent()
				&& ask(asSomeone("commit", "-q", "-m", message)).isPresent();
	}

	// a commit needs an author, and a new machine has none
	private String[] asSomeone(String... words) {
		if (ask("config", "user.email").isPresent()) {
			return words;
		}
		List<String> all = new ArrayList<>(List.of("-c", "user.name=run new", "-c", "user.email=run-new@localhost"));
		all.addAll(List.of(words));
		return all.toArray(String[]::new);
	}

}
