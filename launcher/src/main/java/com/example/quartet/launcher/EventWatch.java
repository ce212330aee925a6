package com.example.quartet.launcher;

import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says what happens, one line per event: the time, the module and what it has to say.
 */
final class EventWatch {

	private static final int ROUNDS_WITHOUT_A_MODULE = 20;

	private final Map<AppModule, LogFollower> logs = new LinkedHashMap<>();

	private final Set<AppModule> ended = new HashSet<>();

	private final Clock clock;

	private final StateFolder state;

	private final OperatingSystem system;

	private final Terminal terminal;

	EventWatch(List<AppModule> modules, StateFolder state, OperatingSystem system, Terminal terminal, Clock clock) {
		modules.forEach((module) -> this.logs.put(module, new LogFollower(state.log(module))));
		this.state = state;
		this.system = system;
		this.terminal = terminal;
		this.clock = clock;
	}

	/**
	 * Returns when another {@code ./run} has stopped all modules.
	 */
	void follow() {
		int without = 0;
		while (without < ROUNDS_WITHOUT_A_MODULE) {
			boolean found = false;
			for (Map.Entry<AppModule, LogFollower> log : this.logs.entrySet()) {
				log.getValue().newLines().forEach((line) -> tell(log.getKey(), line));
				found |= this.state.pid(log.getKey()).exists();
				lookAfter(log.getKey());
			}
			without = found ? 0 : without + 1;
			Pause.milliseconds(200);
		}
	}

	private void tell(AppModule module, String line) {
		EventLine.parse(module.name(), line).ifPresent((event) -> this.terminal.say(event.shown(this.terminal)));
	}

	private void lookAfter(AppModule module) {
		if (!this.state.pid(module).isStale()) {
			this.ended.remove(module);
		}
		else if (this.ended.add(module)) {
			String time = LocalTime.now(this.clock).truncatedTo(ChronoUnit.SECONDS).toString();
			this.terminal.say(this.terminal.bad("%s  %-18s has ended; %s restart %s starts it again".formatted(time,
					module.name(), this.system.script("run"), module.name())));
		}
	}

}
