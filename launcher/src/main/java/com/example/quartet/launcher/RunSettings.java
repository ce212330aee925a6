package com.example.quartet.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the modules are started with: the variables of the environment and, before them,
 * those of a file.
 *
 * @param file the one that {@code --env} names or, for a module that starts once more,
 * has named
 * @param variables of both
 */
record RunSettings(Optional<Path> file, Map<String, String> variables) {

	static RunSettings of(CommandLine line, OperatingSystem system, StateFolder state, Path caller) {
		Optional<Path> file = line.settings().map(caller.toAbsolutePath()::resolve);
		if (file.isEmpty() && line.startsOneMore()) {
			file = StartOptions.read(state.startOptions()).settings();
		}
		return read(system, file);
	}

	static RunSettings read(OperatingSystem system, Optional<Path> file) {
		Map<String, String> variables = system.isWindows() ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER)
				: new TreeMap<>();
		variables.putAll(system.environment());
		file.ifPresent((named) -> variables.putAll(new SettingsFile(named).read()));
		return new RunSettings(file, variables);
	}

}
