package com.example.quartet.daemonclient;

import com.example.quartet.daemonclient.outcome.ExitCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DaemonClientApplicationTests {

	@Test
	void aWordTheDaemonDoesNotKnowIsAMatterOfConfiguration() {
		assertThat(DaemonClientApplication.start("--onec")).isEqualTo(ExitCode.MISCONFIGURED);
	}

	@Test
	void helpIsNoFailure() {
		assertThat(DaemonClientApplication.start("--help")).isEqualTo(ExitCode.DONE);
	}

}
