package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Starts and stops the modules as processes of their own.
 */
final class Modules {

	private static final List<String> LEAN_OPTIONS = List.of("-XX:+UseSerialGC", "-Xmx96m", "-Xss512k");

	// the second compiler takes memory, and pays off only where signatures are made
	private static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";

	private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

	private final OperatingSystem system;

	private final StateFolder state;

	private final Object starting = new Object();

	// one at a time: six of them would keep a person waiting for the end
	private boolean archiveIsWritten;

	private boolean stoppedForGood;

	Modules(OperatingSystem system, StateFolder state) {
		this.system = system;
		this.state = state;
	}

	void start(AppModule module, ModuleEnvironment environment, boolean detached) {
		try {
			copy(module.jar(this.state.root()), this.state.jar(module));
			List<String> arguments = new ArrayList<>(options(module));
			arguments.addAll(launch(module, this.state.pid(module).jar(), environment));
			ProcessBuilder builder = new ProcessBuilder(this.system.java(javaHome(), detached, arguments))
				.directory(this.state.root().toFile())
				.redirectInput(this.system.nothing().toFile())
				.redirectErrorStream(true)
				.redirectOutput(this.state.log(module).toFile());
			builder.environment().clear();
			builder.environment().putAll(environment.of(module));
			synchronized (this.starting) {
				if (!this.stoppedForGood) {
					this.state.pid(module).write(builder.start().toHandle());
				}
			}
		}
		catch (IOException ex) {
			throw new LaunchException("%s could not be started: %s".formatted(module.name(), ex.getMessage()));
		}
	}

	/**
	 * Runs a module's job in this terminal.
	 * @return its exit code
	 */
	int runHere(AppModule module, ModuleEnvironment environment, String... arguments) {
		List<String> command = new ArrayList<>(List.of(javaHome().resolve("bin").resolve("java").toString()));
		command.addAll(options(module));
		try {
			command.addAll(launch(module, module.jar(this.state.root()), environment));
			command.addAll(List.of(arguments));
			ProcessBuilder builder = new ProcessBuilder(command).directory(this.state.root().toFile()).inheritIO();
			builder.environment().clear();
			builder.environment().putAll(environment.of(module));
			int status = builder.start().waitFor();
			ClassArchive.of(module.jar(this.state.root()), javaHome()).accept();
			return status;
		}
		catch (IOException ex) {
			throw new LaunchException("%s could not be started: %s".formatted(module.name(), ex.getMessage()));
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static List<String> options(AppModule module) {
		List<String> options = new ArrayList<>(LEAN_OPTIONS);
		if (!module.isEmulator()) {
			options.add(FIRST_COMPILER_ALONE);
		}
		return options;
	}

	private List<String> launch(AppModule module, Path jar, ModuleEnvironment environment) throws IOException {
		Optional<Path> attached = attached(module, environment);
		List<Path> jars = attached.isPresent() ? jarsIn(attached.get()) : List.of();
		List<String> launch = ClassArchive.of(jar, javaHome()).launch(jar, jars, !this.archiveIsWritten);
		this.archiveIsWritten |= ClassArchive.isWritten(launch);
		return launch.isEmpty() ? launch(jar, attached) : launch;
	}

	static List<String> launch(Path jar, Optional<Path> attached) {
		if (attached.isEmpty()) {
			return List.of("-jar", jar.toString());
		}
		return List.of("-Dloader.path=" + attached.get(), "-cp", jar.toString(),
				"org.springframework.boot.loader.launch.PropertiesLauncher");
	}

	private Optional<Path> attached(AppModule module, ModuleEnvironment environment) {
		return environment.hasAttached(module) ? Optional.of(copyOfAttached(module)) : Optional.empty();
	}

	private Path copyOfAttached(AppModule module) {
		Path to = this.state.attached(module);
		try {
			Files.createDirectories(to);
			for (Path jar : jarsIn(this.state.root().resolve(Project.WORKSHOP.jars()))) {
				copy(jar, to.resolve(jar.getFileName()));
			}
			return to;
		}
		catch (IOException ex) {
			throw new LaunchException("The workshop could not be copied to %s: %s".formatted(to, ex.getMessage()));
		}
	}

	private static List<Path> jarsIn(Path folder) throws IOException {
		try (Stream<Path> jars = Files.list(folder)) {
			return jars.sorted().toList();
		}
	}

	// with its time, by which an archive tells whether it fits
	private static void copy(Path jar, Path to) throws IOException {
		Files.copy(jar, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
	}

	boolean isRunning(AppModule module) {
		return this.state.pid(module).isRunning();
	}

	/**
	 * Asks the modules to stop, all at once, and makes those stop that do not.
	 * @return whether one was running
	 */
	boolean stop(List<AppModule> modules) {
		Map<AppModule, ProcessHandle> stopping = new LinkedHashMap<>();
		for (AppModule module : modules) {
			PidFile pid = this.state.pid(module);
			pid.process().ifPresent((process) -> {
				askToStop(module, process);
				stopping.put(module, process);
			});
			pid.delete();
		}
		long deadline = System.nanoTime() + STOP_TIMEOUT.toNanos();
		stopping.forEach((module, process) -> {
			while (process.isAlive() && System.nanoTime() < deadline) {
				Pause.milliseconds(50);
			}
			if (process.isAlive()) {
				process.destroyForcibly();
			}
			else {
				ClassArchive.of(this.state.pid(module).jar(), javaHome()).accept();
			}
		});
		return !stopping.isEmpty();
	}

	private static void askToStop(AppModule module, ProcessHandle process) {
		if (!process.destroy() && process.isAlive()) {
			throw new LaunchException("%s belongs to %s (process %d), and only they can stop it."
				.formatted(module.name(), process.info().user().orElse("another user"), process.pid()));
		}
	}

	/**
	 * Stops everything, and from now on starts nothing.
	 */
	boolean stopForGood() {
		synchronized (this.starting) {
			this.stoppedForGood = true;
		}
		return stop(Project.MODULES);
	}

	private static Path javaHome() {
		return Path.of(System.getProperty("java.home"));
	}

}
