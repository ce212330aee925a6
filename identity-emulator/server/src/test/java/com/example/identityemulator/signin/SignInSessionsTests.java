package com.example.identityemulator.signin;

import java.nio.file.Path;
import java.time.Clock;

import com.example.identityemulator.TestProperties;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignInSessionsTests {

	private final SignInSessions sessions = new SignInSessions(TestProperties.keepingStateIn(Path.of("target")),
			Clock.systemUTC());

	@Test
	void aFloodOfStrangersPushesNoOneOut() {
		String person = this.sessions.renew(this.sessions.keep(new SignInSession())).orElseThrow().key();
		String stranger = this.sessions.keep(new SignInSession());
		for (int i = 0; i < 20_000; i++) {
			this.sessions.keep(new SignInSession());
		}
		assertThat(this.sessions.find(person)).isPresent();
		assertThat(this.sessions.find(stranger)).isEmpty();
	}

}
