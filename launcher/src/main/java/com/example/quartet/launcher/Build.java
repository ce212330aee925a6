package com.example.quartet.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Builds the modules whose sources changed.
 */
final class Build {

	private static final int ERRORS_SHOWN = 5;

	// what ./test checks takes two fifths of a build's time, and keeps no program from
	// running
	private static final List<String> OPTIONS = List.of("-ntp", "-T1C", "-DskipTests", "-Dcheckstyle.skip",
			"-Dspring-javaformat.skip");

	private final StateFolder state;

	private final Terminal terminal;

	private final Supplier<Maven> maven;

	Build(StateFolder state, Terminal terminal, Supplier<Maven> maven) {
		this.state = state;
		this.terminal = terminal;
		this.maven = maven;
	}

	void bringUpToDate(List<AppModule> modules, boolean attached) {
		Sources sources = new Sources(this.state.root());
		List<String> stale = new ArrayList<>();
		for (AppModule module : modules) {
			if (!stale.contains(module.artifact())
					&& sources.areNewerThan(module.jar(this.state.root()), module.folder())) {
				stale.add(module.artifact());
			}
		}
		Project.Attachment workshop = Project.WORKSHOP;
		if (attached && sources.areNewerThan(workshop.jar(this.state.root()), workshop.folder())) {
			stale.add(workshop.artifact());
		}
		if (!stale.isEmpty()) {
			build(stale);
		}
	}

	private void build(List<String> artifacts) {
		Maven available = this.maven.get();
		BuildTimes times = new BuildTimes(this.state.buildTimes());
		BuildProgress progress = new BuildProgress(times.read());
		this.terminal.say("Building %s%s".formatted(String.join(" ", artifacts),
				times.read().isEmpty() ? " (the first time Maven fetches the libraries, which takes minutes)" : ""));
		long began = System.nanoTime();
		List<String> errors = new ArrayList<>();
		try {
			List<String> arguments = new ArrayList<>(OPTIONS);
			arguments.addAll(List.of("-pl", ":" + String.join(",:", artifacts), "-am", "package"));
			boolean built = run(available.command(arguments), progress, errors, began);
			this.terminal.eraseStatus();
			if (!built) {
				errors.forEach(System.err::println);
				throw new LaunchException("The build failed; %s has all of it.".formatted(name()));
			}
			times.write(progress.times());
		}
		catch (IOException ex) {
			throw new LaunchException("The build could not be started: " + ex.getMessage());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		this.terminal.say("Built in %d s".formatted(Math.round(seconds(began))));
	}

	private boolean run(List<String> command, BuildProgress progress, List<String> errors, long began)
			throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).directory(this.state.root().toFile())
			.redirectErrorStream(true)
			.start();
		process.getOutputStream().close();
		try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()));
				Writer log = Files.newBufferedWriter(this.state.buildLog())) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				log.write(line + "\n");
				progress.read(line, seconds(began));
				this.terminal.status(progress.status(seconds(began)));
				if (line.contains("ERROR") && errors.size() < ERRORS_SHOWN) {
					errors.add(line);
				}
			}
		}
		progress.end(seconds(began));
		return process.waitFor() == 0;
	}

	private String name() {
		return this.state.name(this.state.buildLog());
	}

	private static double seconds(long began) {
		return (System.nanoTime() - began) / 1e9;
	}

}
