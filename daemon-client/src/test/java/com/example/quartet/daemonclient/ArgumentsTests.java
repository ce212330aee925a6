package com.example.quartet.daemonclient;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ArgumentsTests {

	@ParameterizedTest
	@CsvSource({ "--once, ONCE", "--help, HELP", "--once --help, HELP", "--make-certificate, MAKE_CERTIFICATE",
			"--dry-run, SERVER" })
	void theModeIsTheOneAskedFor(String line, Arguments.Mode mode) {
		assertThat(Arguments.parse(line.split(" ")).mode()).isEqualTo(mode);
	}

	@Test
	void optionsOverrideTheEnvironment() {
		assertThat(Arguments.parse("--once", "--dry-run", "--tenant", "fabrikam.onmicrosoft.com").settings())
			.containsExactly("--daemon.dry-run=true", "--daemon.tenants=fabrikam.onmicrosoft.com");
		assertThat(Arguments.parse("--schedule", "0 0 4 * * *").settings())
			.containsExactly("--daemon.schedule=0 0 4 * * *");
	}

	@Test
	void settingsOfSpringBootPassThrough() {
		assertThat(Arguments.parse("--SERVER_PORT=0", "--logging.level.root=debug").settings())
			.containsExactly("--SERVER_PORT=0", "--logging.level.root=debug");
	}

	@Test
	void aCertificateGoesWhereItIsAskedFor() {
		assertThat(Arguments.parse("--make-certificate", "new.p12").value()).isEqualTo("new.p12");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--onec", "once", "--tenant", "--schedule --once" })
	void whatMakesNoSenseIsRefusedInOneSentence(String line) {
		assertThatIllegalArgumentException().isThrownBy(() -> Arguments.parse(line.split(" ")))
			.withMessageContaining("--help tells");
	}

	@Test
	void aWordTheDaemonDoesNotKnowIsAMatterOfConfiguration() {
		assertThat(DaemonClientApplication.start("--onec")).isEqualTo(ExitCode.MISCONFIGURED);
	}

	@Test
	void helpIsNoFailure() {
		assertThat(DaemonClientApplication.start("--help")).isEqualTo(ExitCode.DONE);
	}

}
