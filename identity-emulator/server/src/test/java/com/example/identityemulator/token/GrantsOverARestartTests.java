package com.example.identityemulator.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import com.example.identityemulator.EmulatorProperties;
import com.example.identityemulator.Names;
import com.example.identityemulator.TestClock;
import com.example.identityemulator.TestProperties;
import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.RedirectType;
import com.example.identityemulator.directory.SampleDirectory;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.ClaimsRequest;
import com.example.identityemulator.state.StateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GrantsOverARestartTests {

	@TempDir
	Path folder;

	private final TestClock clock = new TestClock();

	private final Directory directory = SampleDirectory.load();

	private final AppRegistration webApp = this.directory.application(Names.WEB_APP).orElseThrow();

	@Test
	void aRefreshTokenGoesOn() {
		Grant given = grant();
		String refreshToken = started().refreshToken(given);
		Grant found = started().refresh(refreshToken, this.webApp);
		assertThat(found.person()).isEqualTo(given.person());
		assertThat(found.scope()).isEqualTo(given.scope());
		assertThat(found.claims()).isEqualTo(given.claims());
		assertThat(found.family()).isEqualTo(given.family());
	}

	@Test
	void anOldRefreshTokenStillEndsItsFamily() {
		Grants before = started();
		String first = before.refreshToken(grant());
		String second = before.refreshToken(grant());
		before.used(first);
		this.clock.advance(Duration.ofSeconds(31));
		Grants after = started();
		refused("AADSTS50173", () -> after.refresh(first, this.webApp));
		refused("AADSTS70000", () -> after.refresh(second, this.webApp));
		refused("AADSTS70000", () -> started().refresh(second, this.webApp));
	}

	@Test
	void aCodeCountsOnceAllTheSame() {
		Grants before = started();
		String code = before.code(grant());
		before.redeem(code, before.ofCode(code, this.webApp));
		Grants after = started();
		refused("AADSTS54005", () -> after.redeem(code, after.ofCode(code, this.webApp)));
	}

	@Test
	void anExpiredTokenStaysExpired() {
		String refreshToken = started().refreshToken(grant());
		this.clock.advance(Duration.ofDays(91));
		refused("AADSTS700082", () -> started().refresh(refreshToken, this.webApp));
	}

	@Test
	void theFilesHoldNoSecretThatWorks() throws IOException {
		String refreshToken = started().refreshToken(grant());
		assertThat(Files.readString(this.folder.resolve("refresh-tokens.jsonl"))).contains(Names.BOBS_ID)
			.doesNotContain(refreshToken.substring(2));
	}

	private void refused(String number, Runnable attempt) {
		assertThatExceptionOfType(AadstsException.class).isThrownBy(attempt::run).withMessageStartingWith(number);
	}

	private Grants started() {
		EmulatorProperties settings = TestProperties.keepingStateIn(this.folder);
		return new Grants(this.directory, new StateFolder(settings), new TokenLifetimes(settings), settings,
				this.clock);
	}

	private Grant grant() {
		User bob = this.directory.account(Names.BOB).orElseThrow();
		SignedInPerson person = new SignedInPerson(this.directory.tenantOf(bob), bob, "sid", this.clock.instant(), true,
				Set.of("c1"));
		return new Grant(person, this.webApp, Names.REDIRECT_URI, RedirectType.WEB, null, "plain",
				Names.EVERY_ORDERS_SCOPE, "nonce", ClaimsRequest.parse("{\"id_token\":{\"auth_time\":null}}"),
				this.clock.instant(), "family");
	}

}
