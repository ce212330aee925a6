package com.example.identityemulator.directory;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SamplePasswordCheckTests {

	@ParameterizedTest
	@ValueSource(strings = { "https://login.example.com", "http://8.8.8.8:9000", "https://[2001:db8::1]" })
	void thePasswordsThatEverybodyKnowsAreRefusedAtAPublicAddress(String address) {
		assertThatThrownBy(() -> check(address)).hasMessageContaining("directory.json, $.users[0].password")
			.hasMessageContaining(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:9000", "https://localhost:9443", "http://identity-emulator:9000",
			"http://192.168.1.5:9000", "http://10.0.2.2:9000", "http://[::1]:9000", "https://login.localhost" })
	void theyDoWhereOnlyFriendsCome(String address) {
		assertThatCode(() -> check(address)).doesNotThrowAnyException();
	}

	private void check(String address) {
		new SamplePasswordCheck(SampleDirectory.load().users()).refuseAt(URI.create(address));
	}

}
