package com.example.quartet.launcher;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Colours and lines that are written over are for a terminal alone.
 */
class TerminalTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Test
	void aFileGetsPlainLines() {
		Terminal terminal = terminal(false, Map.of());
		terminal.status("waiting");
		terminal.say(terminal.good("web-app"));
		assertThat(this.out).hasToString("web-app" + System.lineSeparator());
	}

	@Test
	void aTerminalGetsColoursAndOneStatusLine() {
		Terminal terminal = terminal(true, Map.of());
		terminal.status("waiting");
		terminal.say(terminal.bad("web-app"));
		assertThat(this.out)
			.hasToString("\r\u001B[Kwaiting\r\u001B[K\u001B[31mweb-app\u001B[0m" + System.lineSeparator());
	}

	@Test
	void noColorIsHonoured() {
		assertThat(terminal(true, Map.of("NO_COLOR", "1")).warning("x")).isEqualTo("x");
		assertThat(terminal(true, Map.of("NO_COLOR", "")).warning("x")).isEqualTo("\u001B[33mx\u001B[0m");
	}

	private Terminal terminal(boolean interactive, Map<String, String> environment) {
		return new Terminal(new PrintStream(this.out), interactive, environment);
	}

}
