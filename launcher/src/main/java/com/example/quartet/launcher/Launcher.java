package com.example.quartet.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What {@code run} and {@code test} hand over to, with all that was asked of them.
 */
public final class Launcher {

	private Launcher() {
	}

	public static void main(String[] words) {
		int status;
		try {
			status = launch(words[0], Arrays.asList(words).subList(1, words.length));
		}
		catch (CommandLine.UnknownWordException ex) {
			System.err.println(Help.RUN);
			status = fail(ex);
		}
		catch (LaunchException ex) {
			status = fail(ex);
		}
		System.exit(status);
	}

	private static int launch(String script, List<String> words) {
		OperatingSystem system = OperatingSystem.current();
		Terminal terminal = Terminal.ofThisProgram(system, system.environment());
		StateFolder state = new StateFolder(Path.of("").toAbsolutePath());
		if (script.equals("test")) {
			return new TestCommand(system, state, terminal).run(words);
		}
		if (!words.isEmpty() && TenantCommand.COMMANDS.contains(words.get(0))) {
			return new TenantCommand(system, state, terminal).run(words);
		}
		Path caller = Path.of(System.getProperty("launcher.caller", ""));
		return new RunCommand(CommandLine.parse(words), system, state, caller, terminal).run();
	}

	private static int fail(LaunchException ex) {
		System.err.println(ex.getMessage());
		return 1;
	}

}
