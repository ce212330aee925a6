package com.example.quartet.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells which modules run, and what they have written.
 *
 * @param state where that is kept
 * @param terminal where it is told
 */
record ModuleReports(StateFolder state, Terminal terminal) {

	int status() {
		StartOptions options = StartOptions.read(this.state.startOptions());
		for (AppModule module : Project.MODULES) {
			PidFile pid = this.state.pid(module);
			String name = module.name();
			if (pid.isRunning()) {
				this.terminal.say(this.terminal.good(name) + " runs on port " + module.port().number(options.portBase())
						+ ": " + options.address(module));
			}
			else if (pid.exists()) {
				this.terminal
					.say(this.terminal.bad(name) + " does not run; it ended without ./run stop, and ./run logs " + name
							+ " has the whole story");
			}
			else {
				this.terminal.say(name + " does not run");
			}
		}
		return 0;
	}

	int log(AppModule module, boolean follow) {
		Path log = this.state.log(module);
		if (!Files.exists(log)) {
			throw new LaunchException("%s has not run here yet: there is no log.".formatted(module.name()));
		}
		LogFollower follower = new LogFollower(log);
		new ModuleLog(log).forEachLine(this.terminal::say);
		while (follow) {
			follower.newLines().forEach(this.terminal::say);
			Pause.milliseconds(200);
		}
		return 0;
	}

}
