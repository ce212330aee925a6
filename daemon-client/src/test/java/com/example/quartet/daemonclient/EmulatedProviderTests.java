package com.example.quartet.daemonclient;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import com.example.identityemulator.junit.EntraFault;
import com.example.quartet.daemonclient.outcome.ExitCode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The daemon proves to a provider who it is.
 */
@EntraEmulator(registrations = "../registrations")
class EmulatedProviderTests {

	private static final String DAEMON = "80840000-0000-4000-8000-000000000004";

	private static final String TODOS = "GET /api/todos";

	private final StandIns standIns = new StandIns();

	private final Map<String, String> settings = this.standIns.settings();

	@BeforeEach
	void nobodyForgotAnything(Emulator emulator) {
		this.standIns.given(TODOS, 200, "{\"items\": [], \"next\": null}");
		this.settings.put("IDENTITY_AUTHORITY", emulator.authority());
		this.settings.put("DAEMON_CLIENT_SECRET", "daemon-client-secret-for-the-emulator-alone");
	}

	@AfterEach
	void stop() {
		this.standIns.close();
	}

	@Test
	void theTokenIsForTheApiAndHasTheRole() throws Exception {
		assertThat(run()).isEqualTo(ExitCode.DONE);
		JWTClaimsSet token = SignedJWT
			.parse(this.standIns.received(TODOS).get(0).authorization().substring("Bearer ".length()))
			.getJWTClaimsSet();
		assertThat(token.getAudience()).containsExactly("80810000-0000-4000-8000-000000000002");
		assertThat(token.getStringListClaim("roles")).contains("Todo.ReadWrite.All");
		assertThat(token.getStringClaim("azpacr")).isEqualTo("1");
	}

	@Test
	void aCertificateDoesAsWell() throws Exception {
		this.settings.remove("DAEMON_CLIENT_SECRET");
		this.settings.put("DAEMON_CERTIFICATE",
				Path.of("../registrations/certificates/daemon-client.p12").toAbsolutePath().toString());
		this.settings.put("DAEMON_CERTIFICATE_PASSWORD", "for-the-emulator-alone");
		assertThat(run()).isEqualTo(ExitCode.DONE);
		assertThat(SignedJWT.parse(this.standIns.received(TODOS).get(0).authorization().substring("Bearer ".length()))
			.getJWTClaimsSet()
			.getStringClaim("azpacr")).isEqualTo("2");
	}

	@Test
	@EntraFault(error = 7000222, times = 100, application = DAEMON, endpoint = "token")
	void anExpiredSecretEndsTheRun() {
		assertThat(run()).isEqualTo(ExitCode.MISCONFIGURED);
		assertThat(this.standIns.received(TODOS)).isEmpty();
	}

	@Test
	void anIdentityPlatformThatIsBusyIsWaitedFor(Emulator emulator) {
		emulator.nextRequest().of(DAEMON).at("token").throttled(Duration.ofSeconds(1));
		emulator.nextRequest().of(DAEMON).at("token").unavailable();
		assertThat(run()).isEqualTo(ExitCode.DONE);
	}

	private ExitCode run() {
		return StandIns.runOnce(this.settings);
	}

}
