package com.example.quartet.daemonclient;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DaemonCommandLineTests {

	@ParameterizedTest
	@CsvSource({ "--once, ONCE", "--help, HELP", "--once --help, HELP", "--make-certificate, MAKE_CERTIFICATE",
			"--dry-run, SERVER" })
	void theModeIsTheOneAskedFor(String line, DaemonCommandLine.Mode mode) {
		assertThat(DaemonCommandLine.parse(line.split(" ")).mode()).isEqualTo(mode);
	}

	@Test
	void optionsOverrideTheEnvironment() {
		assertThat(DaemonCommandLine.parse("--once", "--dry-run", "--tenant", "fabrikam.onmicrosoft.com").settings())
			.containsExactly("--quartet.daemon.dry-run=true", "--quartet.daemon.tenants=fabrikam.onmicrosoft.com",
					"--quartet.daemon.connected-tenants=false");
		assertThat(DaemonCommandLine.parse("--schedule", "0 0 4 * * *").settings())
			.containsExactly("--quartet.daemon.schedule=0 0 4 * * *");
	}

	@Test
	void settingsOfSpringBootPassThrough() {
		assertThat(DaemonCommandLine.parse("--SERVER_PORT=0", "--logging.level.root=debug").settings())
			.containsExactly("--SERVER_PORT=0", "--logging.level.root=debug");
	}

	@Test
	void aCertificateGoesWhereItIsAskedFor() {
		assertThat(DaemonCommandLine.parse("--make-certificate", "new.p12").value()).isEqualTo("new.p12");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--onec", "once", "--tenant", "--schedule --once" })
	void whatMakesNoSenseIsRefusedInOneSentence(String line) {
		assertThatIllegalArgumentException().isThrownBy(() -> DaemonCommandLine.parse(line.split(" ")))
			.withMessageContaining("--help tells");
	}

}
