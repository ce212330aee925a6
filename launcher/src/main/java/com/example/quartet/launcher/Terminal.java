package com.example.quartet.launcher;

import java.io.Console;
import java.io.PrintStream;
import java.util.Map;

/**
 * Where sentences go: in colour, and with a line that is written over, only if a person
 * looks on.
 */
final class Terminal {

	private static final String ERASE_LINE = "\r\u001B[K";

	private final PrintStream out;

	private final boolean interactive;

	private final boolean colourful;

	private boolean statusShown;

	Terminal(PrintStream out, boolean interactive, Map<String, String> environment) {
		this.out = out;
		this.interactive = interactive;
		this.colourful = interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
	}

	/**
	 * The terminal that this program was started from.
	 */
	static Terminal ofThisProgram(OperatingSystem system, Map<String, String> environment) {
		// run and test know it; run.cmd does not
		String told = System.getProperty("launcher.terminal");
		boolean terminal = (told != null) ? Boolean.parseBoolean(told) : hasConsole();
		return new Terminal(System.out, system.understandsEscapes(terminal), environment);
	}

	private static boolean hasConsole() {
		Console console = System.console();
		try {
			// since Java 22 there is a console also where it is no terminal
			return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
		}
		catch (NoSuchMethodException ex) {
			return true;
		}
		catch (ReflectiveOperationException ex) {
			return false;
		}
	}

	synchronized void say(String line) {
		eraseStatus();
		this.out.println(line);
		this.out.flush();
	}

	/**
	 * Shows what goes on right now, until the next line is said.
	 */
	synchronized void status(String line) {
		if (this.interactive) {
			this.out.print(ERASE_LINE + line);
			this.out.flush();
			this.statusShown = true;
		}
	}

	synchronized void eraseStatus() {
		if (this.statusShown) {
			this.out.print(ERASE_LINE);
			this.out.flush();
			this.statusShown = false;
		}
	}

	String good(String text) {
		return colour("32", text);
	}

	String warning(String text) {
		return colour("33", text);
	}

	String bad(String text) {
		return colour("31", text);
	}

	String quiet(String text) {
		return colour("2", text);
	}

	private String colour(String code, String text) {
		return this.colourful ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
	}

}
