package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An identity provider that cannot be reached, or is another one, is said so.
 */
class AuthorityCheckTests extends AbstractDoctorTests {

	@Test
	void anIdentityProviderThatIsNotThereIsSaidOnce() {
		this.doctor = new DoctorRun("http://127.0.0.1:1");
		assertThat(this.doctor.run()).isOne();
		assertThat(this.doctor.failures()).singleElement().asString().contains("cannot be reached (ConnectException)");
		assertThat(this.doctor.output).contains("start the emulator with ./run");
	}

	@Test
	void somethingElseThatAnswersIsNotTheIdentityProvider() throws IOException {
		try (StubHost portal = new StubHost().at("/", 200, "<html>Accept the terms of this network</html>")) {
			this.doctor = new DoctorRun(portal.address());
			this.doctor.run();
			assertThat(this.doctor.failures()).first().asString().contains("200 and no metadata: a proxy");
		}
	}

	@Test
	void anAuthorityByAnotherNameThanItsTokensHave() {
		this.doctor = new DoctorRun(this.emulator.authority().replace("127.0.0.1", "localhost"));
		this.doctor.run();
		assertThat(this.doctor.failures()).first()
			.asString()
			.contains("its tokens will name " + this.emulator.authority());
	}

	@Test
	void aTenantThatIsNotThere() {
		this.doctor.with("IDENTITY_TENANT", "nowhere.example").run();
		assertThat(this.doctor.failures()).first().asString().startsWith("AADSTS90002: ");
	}

	@Test
	void tenantsWithoutAGuidAndADaemonWithoutATenant() {
		this.doctor.with("IDENTITY_TENANT", "organizations").run();
		assertThat(this.doctor.failures()).anyMatch((line) -> line.startsWith("IDENTITY_ALLOWED_TENANTS names"))
			.anyMatch((line) -> line.startsWith("DAEMON_TENANTS names 'organizations'"));
	}

	@Test
	void anyTenantIsWorthAWarning() {
		this.doctor.with("IDENTITY_ALLOWED_TENANTS", "*").with("DAEMON_TENANTS", "contoso.onmicrosoft.com");
		assertThat(this.doctor.run()).as(this.doctor.output).isZero();
		assertThat(this.doctor.output).contains("soon  IDENTITY_ALLOWED_TENANTS is *");
	}

	@Test
	void aClockThatIsWrong() {
		this.emulator.setClockAhead(Duration.ofMinutes(10));
		this.doctor.run();
		assertThat(this.doctor.failures())
			.anyMatch((line) -> line.startsWith("AADSTS700024: this machine's clock is 59"));
	}

	@Test
	void noSecretGoesOverPlainHttp() throws IOException {
		try (StubHost plain = new StubHost().at("/", 200, "{}")) {
			this.doctor.with("IDENTITY_BACKCHANNEL", plain.address().replace("127.0.0.1", "this-machine.example"))
				.run();
		}
		assertThat(this.doctor.failures()).anyMatch((line) -> line.startsWith("IDENTITY_BACKCHANNEL is http"));
		assertThat(this.doctor.output).contains("the identity provider was not asked");
	}

	@Test
	void addressesWithoutTls() {
		this.doctor.with("IDENTITY_AUTHORITY", "http://login.invalid")
			.with("TODO_API_URL", "http://todo.invalid")
			.run();
		assertThat(this.doctor.failures()).anyMatch((line) -> line.startsWith("IDENTITY_AUTHORITY is http"))
			.anyMatch((line) -> line.startsWith("TODO_API_URL is http"));
	}

}
