package com.example.quartet.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The command line of {@code ./run}: a mistake gets a sentence that says how it is meant.
 *
 * @param command {@code start} if none is given
 * @param module the one it is about
 * @param detach returns when everything is healthy
 * @param follow goes on with a log
 * @param install installs a missing JDK or Maven
 * @param plain without the workshop
 * @param workshop with it, also where another provider is
 * @param settings the file to read settings from
 * @param start how to start
 */
record CommandLine(String command, Optional<String> module, boolean detach, boolean follow, boolean install,
		boolean plain, boolean workshop, Optional<String> settings, StartOptions start) {

	private static final Set<String> ALONE = Set.of( //
			// region daemon
			"daemon", //
			// endregion
			"start", "stop", "status", "help");

	private static final Set<String> STARTING_ONE = Set.of( //
			// region daemon
			"daemon", //
			// endregion
			"restart");

	private static final Set<String> ABOUT_A_MODULE = Set.of("logs", "restart");

	static CommandLine parse(List<String> words) {
		Words left = new Words(words);
		String command = null;
		String module = null;
		String settings = null;
		boolean detach = false;
		boolean follow = false;
		boolean install = false;
		boolean tls = false;
		boolean plain = false;
		boolean workshop = false;
		OptionalInt portBase = OptionalInt.empty();
		while (left.hasNext()) {
			String word = left.next();
			switch (word) {
				case "--detach", "-d" -> detach = true;
				case "--follow", "-f" -> follow = true;
				case "--tls" -> tls = true;
				case "--install" -> install = true;
				// region workshop
				case "--plain" -> plain = true;
				case "--workshop" -> workshop = true;
				// endregion
				case "--env" -> settings = left.value("--env", "a file with settings", "--env .env.entra");
				case "--port-base" ->
					portBase = OptionalInt.of(port(left.value("--port-base", "a number", "--port-base 7000")));
				case "--help", "-h" -> command = "help";
				default -> {
					if (command == null && (ALONE.contains(word) || ABOUT_A_MODULE.contains(word))) {
						command = word;
					}
					else if (command == null || word.startsWith("-")) {
						throw new UnknownWordException(word);
					}
					else if (ABOUT_A_MODULE.contains(command) && module == null) {
						module = word;
					}
					else {
						throw new LaunchException(
								"./run %s takes nothing more: leave out %s.".formatted(command, word));
					}
				}
			}
		}
		CommandLine line = new CommandLine((command != null) ? command : "start", Optional.ofNullable(module), detach,
				follow, install, plain, workshop, Optional.ofNullable(settings),
				new StartOptions(tls, portBase, false));
		line.check();
		return line;
	}

	private void check() {
		if (ABOUT_A_MODULE.contains(this.command) && this.module.isEmpty()) {
			throw new LaunchException("./run %s wants a module: one of %s.".formatted(this.command,
					Project.names(Project.MODULES, ", ")));
		}
		this.module.ifPresent(Project::module);
		if (!this.command.equals("start") && !this.command.equals("help")) {
			refuse("--detach", this.detach);
			refuse("--tls", this.start.tls());
			refuse("--port-base", this.start.portBase().isPresent());
			refuse("--plain", this.plain);
			refuse("--workshop", this.workshop);
		}
		if (this.plain && this.workshop) {
			throw new LaunchException(
					"--plain leaves the workshop out, and --workshop takes it in: leave one of them out.");
		}
		if (this.follow && !this.command.equals("logs")) {
			throw new LaunchException("--follow is for ./run logs alone: leave it out.");
		}
	}

	/**
	 * Whether it starts a module once more, as everything was started.
	 */
	boolean startsOneMore() {
		return STARTING_ONE.contains(this.command);
	}

	private void refuse(String option, boolean given) {
		if (given) {
			throw new LaunchException("%s is for the start alone: ./run %s knows how everything was started."
				.formatted(option, this.command));
		}
	}

	private static int port(String word) {
		int number = word.matches("\\d{1,5}") ? Integer.parseInt(word) : -1;
		if (number < Port.LOWEST_BASE || number > Port.HIGHEST_BASE) {
			throw new LaunchException("--port-base takes a number from %d to %d, not %s.".formatted(Port.LOWEST_BASE,
					Port.HIGHEST_BASE, word));
		}
		return number;
	}

	/**
	 * A word that no command and no option has: the answer is what there is.
	 */
	static final class UnknownWordException extends LaunchException {

		UnknownWordException(String word) {
			super("There is no ./run %s.".formatted(word));
		}

	}

	/**
	 * The words that are not read yet; {@code --option=value} counts as two.
	 */
	private static final class Words {

		private final Deque<String> left = new ArrayDeque<>();

		Words(List<String> words) {
			for (String word : words) {
				int equals = word.indexOf('=');
				if (word.startsWith("--") && equals > 0) {
					this.left.add(word.substring(0, equals));
					this.left.add(word.substring(equals + 1));
				}
				else {
					this.left.add(word);
				}
			}
		}

		boolean hasNext() {
			return !this.left.isEmpty();
		}

		String next() {
			return this.left.remove();
		}

		String value(String option, String kind, String example) {
			if (this.left.isEmpty() || this.left.peek().isEmpty() || this.left.peek().startsWith("-")) {
				throw new LaunchException("%s takes %s: ./run %s".formatted(option, kind, example));
			}
			return next();
		}

	}

}
