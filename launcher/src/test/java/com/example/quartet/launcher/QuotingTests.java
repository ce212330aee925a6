package com.example.quartet.launcher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shell reads a printed command as it was meant.
 */
class QuotingTests {

	@Test
	void aPlainPathStaysAsItIs() {
		assertThat(Quoting.forShell("/home/ada/.env.entra")).isEqualTo("/home/ada/.env.entra");
	}

	@ParameterizedTest
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no /bin/sh")
	@ValueSource(strings = { "my settings", "it's", "$HOME", "a\"b", "a;b", "*", "back\\slash", "" })
	void theShellReadsEveryOtherWordBack(String word) throws Exception {
		Process process = new ProcessBuilder("/bin/sh", "-c", "printf %s " + Quoting.forShell(word)).start();
		assertThat(new String(process.getInputStream().readAllBytes())).isEqualTo(word);
	}

}
