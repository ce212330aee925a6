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
			assertThat(this.doctor.failures()).containsOnly(
					portal.address() + " answers with 200 and no metadata: a proxy or another program is in between",
					"the identity provider answers 200 at the sign-in",
					"the identity provider gives it no token (status 200)",
					portal.address() + " answers with 200, and not as Microsoft Graph does");
			assertThat(this.doctor.output).doesNotContain("look the number up");
		}
	}

	@Test
	void anAuthorityByAnotherNameThanItsTokensHave() {
		this.doctor = new DoctorRun(this.emulator.authority().replace("127.0.0.1", "localhost"));
		this.doctor.run();
		assertThat(this.doctor.failures()).hasSize(4)
			.allMatch((line) -> line.endsWith(": every API answers 401") || line.endsWith(": it answers 401"))
			.first()
			.asString()
			.contains("its tokens will name " + this.emulator.authority());
	}

	@Test
	void aTenantThatIsNotThere() {
		this.doctor.with("IDENTITY_TENANT", "nowhere.example").run();
		assertThat(this.doctor.failures()).containsOnly(
				"AADSTS90002: the identity provider has no tenant nowhere.example",
				"IDENTITY_ALLOWED_TENANTS names 'nowhere.example': no module starts",
				"AADSTS90002: the identity provider answers 400 at the sign-in",
				"AADSTS90002: the identity provider gives it no token (invalid_request)");
	}

	@Test
	void tenantsWithoutAGuidAndADaemonWithoutATenant() {
		this.doctor.with("IDENTITY_TENANT", "organizations").run();
		assertThat(this.doctor.failures()).satisfiesExactly(
				(line) -> assertThat(line).startsWith("IDENTITY_ALLOWED_TENANTS names 'organizations'"),
				(line) -> assertThat(line).startsWith("IDENTITY_HOME_TENANT is 'organizations'"),
				(line) -> assertThat(line).startsWith("DAEMON_TENANTS names 'organizations'"));
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
		assertThat(this.doctor.failures()).isNotEmpty()
			.allMatch((line) -> line.startsWith("AADSTS700024: this machine's clock is 59"));
	}

	@Test
	void noSecretGoesOverPlainHttp() throws IOException {
		try (StubHost plain = new StubHost().at("/", 200, "{}")) {
			this.doctor.with("IDENTITY_BACKCHANNEL", plain.address().replace("127.0.0.1", "this-machine.example"))
				.run();
		}
		assertThat(this.doctor.failures()).satisfiesExactly(
				(line) -> assertThat(line).startsWith("IDENTITY_BACKCHANNEL is http"),
				(line) -> assertThat(line).contains("this-machine.example", "cannot be reached"),
				(line) -> assertThat(line).startsWith("GRAPH_URL is http"));
		assertThat(this.doctor.output).contains("the identity provider was not asked");
	}

	@Test
	void addressesWithoutTls() {
		this.doctor.with("IDENTITY_AUTHORITY", "http://login.invalid")
			.with("TODO_API_URL", "http://todo.invalid")
			.run();
		assertThat(this.doctor.failures()).containsExactly(
				"IDENTITY_AUTHORITY is http, so anyone on the way reads secrets and tokens",
				"http://login.invalid cannot be reached (ConnectException)",
				"GRAPH_URL is http, so anyone on the way reads secrets and tokens",
				"TODO_API_URL is http, so anyone on the way reads secrets and tokens");
	}

}
