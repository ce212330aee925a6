package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * {@code ./run}: finds its tools, builds, starts, watches and stops the modules.
 */
final class RunCommand {

	private final CommandLine line;

	private final OperatingSystem system;

	private final StateFolder state;

	private final Terminal terminal;

	private final RunSettings settings;

	private final Modules modules;

	private final Build build;

	RunCommand(CommandLine line, OperatingSystem system, StateFolder state, Path caller, Terminal terminal) {
		this.line = line;
		this.system = system;
		this.state = state;
		this.terminal = terminal;
		this.settings = RunSettings.of(line, system, state, caller);
		this.modules = new Modules(system, state);
		Installation installation = new Installation(system, terminal, state.logs().resolve("install.log"));
		this.build = new Build(state, terminal, () -> Maven.find(system, installation, line.install()));
	}

	int run() {
		return switch (this.line.command()) {
			case "start" -> start();
			case "stop" -> say(this.modules.stop(Project.MODULES) ? "Stopped." : "Nothing was running.");
			case "status" -> new ModuleReports(this.state, this.terminal).status();
			case "logs" -> new ModuleReports(this.state, this.terminal)
				.log(Project.module(this.line.module().orElseThrow()), this.line.follow());
			case "restart" -> restart();
			// region daemon
			case "daemon" -> daemon();
			// endregion
			default -> say(Help.RUN);
		};
	}

	// --- start -------------------------------------------------------------------------

	private int start() {
		StartOptions options = this.line.start().withAttached(isWorkshopWanted()).withSettings(this.settings.file());
		ModuleEnvironment environment = new ModuleEnvironment(this.settings.variables(), options);
		if (options.tls() && environment.hasAnotherProvider()) {
			throw new LaunchException("./run --tls has its certificate from the emulator, but IDENTITY_AUTHORITY names "
					+ "another provider: leave one of them out.");
		}
		List<AppModule> wanted = Project.MODULES.stream()
			.filter((module) -> !environment.hasAnotherProvider() || !module.isForTheEmulatorAlone())
			.toList();
		this.state.check();
		checkThatNothingRuns();
		new PortCheck(options.portBase(), new PortOwner(this.system)).check(wanted, options.tls());
		new DatabaseCheck(this.state.root(), this.settings.variables()).check();
		this.build.bringUpToDate(Project.MODULES, options.attached());
		StopAtExit stop = StopAtExit.of(this.modules, this.terminal);
		try {
			startAll(wanted, options, environment);
		}
		catch (LaunchException ex) {
			stop.cancel();
			this.modules.stop(Project.MODULES);
			throw new LaunchException(ex.getMessage() + "\nEverything is stopped again.");
		}
		this.terminal
			.say(new WelcomeMessage(options, environment.provider(), !environment.hasAnotherProvider()).text());
		if (options.tls()) {
			this.terminal.say(WelcomeMessage.trust(emulatorState(environment)));
		}
		if (this.line.detach()) {
			stop.cancel();
			return 0;
		}
		this.terminal.say("\nWhat happens, as it happens (Ctrl-C stops everything):");
		new EventWatch(wanted, this.state, this.system, this.terminal, Clock.systemDefaultZone()).follow();
		stop.cancel();
		return say("Everything was stopped by another ./run.");
	}

	// the workshop is attached unless it is left out, was deleted, or real people sign in
	// and it was not asked for
	private boolean isWorkshopWanted() {
		boolean there = Project.WORKSHOP.isPartOf(this.state.root());
		String provider = this.settings.variables().getOrDefault("IDENTITY_AUTHORITY", "");
		if (this.line.workshop() && !there) {
			throw new LaunchException("There is no folder %s to attach.".formatted(Project.WORKSHOP.folder()));
		}
		if (this.line.workshop() && !provider.isEmpty()) {
			say("The workshop is attached: messages to %s are recorded, without their secrets.".formatted(provider));
		}
		return there && isWorkshopWanted(this.line, provider);
	}

	static boolean isWorkshopWanted(CommandLine line, String provider) {
		return !line.plain() && (line.workshop() || provider.isEmpty());
	}

	private void checkThatNothingRuns() {
		for (AppModule module : Project.MODULES) {
			PidFile pid = this.state.pid(module);
			if (pid.isRunning()) {
				throw new LaunchException("%s is running already: ./run stop stops it.".formatted(Project.NAME));
			}
			if (pid.isStale()) {
				this.terminal.say("%s ended without ./run stop (it was process %s): its pid file is removed."
					.formatted(module.name(), pid.number()));
				pid.delete();
			}
		}
	}

	private void startAll(List<AppModule> wanted, StartOptions options, ModuleEnvironment environment) {
		try {
			options.write(this.state.startOptions());
		}
		catch (IOException ex) {
			throw new LaunchException("%s cannot be written: %s".formatted(this.state.startOptions(), ex.getMessage()));
		}
		if (options.tls() || options.portBase().isPresent()) {
			Path registrations = Path
				.of(this.settings.variables().getOrDefault("EMULATOR_REGISTRATIONS", "registrations"));
			new RegistrationsCopy(options).write(this.state.root().resolve(registrations), this.state.registrations());
		}
		this.terminal.say("Starting: " + Project.names(wanted, " "));
		HealthWatch watch = healthWatch(options, environment);
		List<AppModule> rest = wanted;
		if (options.tls()) {
			// alone, since it makes the certificate
			start(wanted.subList(0, 1), environment);
			watch.await(wanted.subList(0, 1));
			rest = wanted.subList(1, wanted.size());
		}
		start(rest, environment);
		watch.await(rest);
	}

	private void start(List<AppModule> started, ModuleEnvironment environment) {
		started.forEach((module) -> this.modules.start(module, environment, this.line.detach()));
	}

	private HealthWatch healthWatch(StartOptions options, ModuleEnvironment environment) {
		Health health = new Health(options, emulatorState(environment).resolve("development-ca.pem"));
		return new HealthWatch(this.modules, health, this.state, this.terminal);
	}

	private Path emulatorState(ModuleEnvironment environment) {
		return this.state.root().resolve(environment.of(Project.MODULES.get(0)).get("EMULATOR_STATE"));
	}

	// --- what runs already -------------------------------------------------------------

	private int restart() {
		AppModule module = Project.module(this.line.module().orElseThrow());
		StartOptions options = StartOptions.read(this.state.startOptions());
		ModuleEnvironment environment = new ModuleEnvironment(this.settings.variables(), options);
		this.state.check();
		this.build.bringUpToDate(List.of(module), options.attached());
		say("Restarting %s".formatted(module.name()));
		this.modules.stop(List.of(module));
		new PortCheck(options.portBase(), new PortOwner(this.system)).check(List.of(module), options.tls());
		this.modules.start(module, environment, true);
		healthWatch(options, environment).await(List.of(module));
		return 0;
	}

	// region daemon
	private int daemon() {
		AppModule daemon = Project.module("daemon-client");
		this.state.check();
		StartOptions options = StartOptions.read(this.state.startOptions());
		this.build.bringUpToDate(List.of(daemon), options.attached());
		return this.modules.runHere(daemon, new ModuleEnvironment(this.settings.variables(), options), "--once");
	}
	// endregion

	private int say(String sentence) {
		this.terminal.say(sentence);
		return 0;
	}

}
