package com.example.quartet.launcher;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import com.example.quartet.launcher.create.NewCommand;
import com.example.quartet.launcher.create.NewProjectException;

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
		catch (UncheckedIOException ex) {
			status = fail(new LaunchException("A file cannot be read or written: " + ex.getCause()));
		}
		catch (RuntimeException | OutOfMemoryError ex) {
			status = fail(new LaunchException("The launcher itself has a fault, please report it: %s at %s"
				.formatted(ex, (ex.getStackTrace().length > 0) ? ex.getStackTrace()[0] : "an unknown place")));
		}
		System.exit(status);
	}

	private static int launch(String script, List<String> words) {
		OperatingSystem system = OperatingSystem.current();
		Terminal terminal = Terminal.ofThisProgram(system, system.environment());
		StateFolder state = new StateFolder(Path.of("").toAbsolutePath());
		Path caller = Path.of(System.getProperty("launcher.caller", ""));
		if (script.equals("test")) {
			return new TestCommand(system, state, terminal).run(words);
		}
		if (!words.isEmpty() && TenantCommand.COMMANDS.contains(words.get(0))) {
			return new TenantCommand(system, state, caller, terminal).run(words);
		}
		// region new
		if (!words.isEmpty() && words.get(0).equals("new")) {
			return make(words.subList(1, words.size()), system, state, caller, terminal);
		}
		// endregion
		return new RunCommand(CommandLine.parse(words), system, state, caller, terminal).run();
	}

	// region new
	private static int make(List<String> words, OperatingSystem system, StateFolder state, Path caller,
			Terminal terminal) {
		NewCommand.Maven maven = (folder, arguments) -> system.find("mvn").isPresent()
				&& new Maven(system.find("mvn").get()).runQuietly(folder, arguments);
		try {
			return new NewCommand(state.root(), caller, Port.usual(), maven, terminal::say).run(words);
		}
		catch (NewProjectException ex) {
			throw new LaunchException(ex.getMessage());
		}
	}
	// endregion

	private static int fail(LaunchException ex) {
		System.err.println(ex.getMessage());
		return 1;
	}

}
