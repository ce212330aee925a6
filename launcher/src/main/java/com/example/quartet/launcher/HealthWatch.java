package com.example.quartet.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Waits until modules are healthy, and says of each when it is.
 */
final class HealthWatch {

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(4);

	private final Modules modules;

	private final Health health;

	private final StateFolder state;

	private final Terminal terminal;

	HealthWatch(Modules modules, Health health, StateFolder state, Terminal terminal) {
		this.modules = modules;
		this.health = health;
		this.state = state;
		this.terminal = terminal;
	}

	/**
	 * Returns when all are up.
	 * @throws LaunchException with the reason of the first that is not
	 */
	void await(List<AppModule> started) {
		long began = System.nanoTime();
		List<AppModule> waiting = new ArrayList<>(started);
		while (!waiting.isEmpty()) {
			for (AppModule module : List.copyOf(waiting)) {
				if (!this.modules.isRunning(module)) {
					throw new LaunchException("%s did not start: %s\n%s has the whole story.".formatted(module.name(),
							new ModuleLog(this.state.log(module)).reason(), this.state.name(this.state.log(module))));
				}
				if (this.health.isUp(module)) {
					waiting.remove(module);
					this.terminal
						.say("  %s is up after %d s".formatted(this.terminal.good(module.name()), seconds(began)));
				}
			}
			if (seconds(began) >= LONGEST_WAIT.toSeconds()) {
				throw new LaunchException("Not healthy after four minutes: %s. The logs are in %s."
					.formatted(Project.names(waiting, " "), this.state.name(this.state.logs())));
			}
			if (!waiting.isEmpty()) {
				this.terminal.status("  waiting for %s (%d s)".formatted(shortly(waiting), seconds(began)));
				Pause.milliseconds(300);
			}
		}
	}

	private static String shortly(List<AppModule> waiting) {
		boolean few = waiting.size() <= 3; // a line that breaks cannot be written over
		return few ? Project.names(waiting, ", ") : waiting.size() + " modules";
	}

	private static long seconds(long began) {
		return Duration.ofNanos(System.nanoTime() - began).toSeconds();
	}

}
