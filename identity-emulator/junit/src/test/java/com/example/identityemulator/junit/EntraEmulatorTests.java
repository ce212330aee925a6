package com.example.identityemulator.junit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@EntraEmulator
class EntraEmulatorTests {

	private static final String CONTOSO = "10000000-0000-4000-8000-000000000001";

	private static final String SITE = "30000000-0000-4000-8000-000000000001";

	private static final String API = "30000000-0000-4000-8000-000000000002";

	private static final String DAEMON = "30000000-0000-4000-8000-000000000003";

	private static final String ALICE = "alice@contoso.example";

	private final HttpClient http = HttpClient.newHttpClient();

	private Emulator emulator;

	@BeforeEach
	void meet(Emulator emulator) {
		this.emulator = emulator;
	}

	@Test
	void aPersonsTokenSaysWhoUsesWhatForWhat() {
		Jwt token = verified(this.emulator.token().of(ALICE).by(SITE).to(API, "Orders.Read"));
		assertThat(token.getAudience()).containsExactly(API);
		assertThat(token.getClaimAsString("azp")).isEqualTo(SITE);
		assertThat(token.getClaimAsString("scp")).isEqualTo("Orders.Read");
		assertThat(token.getClaimAsString("preferred_username")).isEqualTo(ALICE);
	}

	@Test
	void aGuestIsSomebodyElseInTheOtherTenant() {
		Jwt token = decoded(this.emulator.token().of(ALICE).in("fabrikam.example").by(SITE).to(API, "Orders.Read"));
		assertThat(token.getClaimAsString("oid")).isEqualTo("20000000-0000-4000-a000-000000000003");
	}

	@Test
	void anApplicationsTokenHasTheRolesThatItHolds() {
		Jwt token = verified(this.emulator.token().of(DAEMON).to("api://" + API));
		assertThat(token.getClaimAsStringList("roles")).contains("Orders.Read.All");
		assertThat(token.getClaimAsString("scp")).isNull();
	}

	@Test
	void whoIsNotRegisteredGetsNothing() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.emulator.token().of("no\"body@contoso.example").by(SITE).to(API))
			.withMessageContaining("there is no person");
		assertThatIllegalArgumentException().isThrownBy(() -> this.emulator.token().of(DAEMON).to("unknown"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.emulator.token().of(DAEMON).in("unknown").to(API));
	}

	@Test
	void requestsGoWrongAsOrdered() throws Exception {
		this.emulator.nextRequest().of(DAEMON).at("token").refused(7000222);
		this.emulator.nextRequest().with("grant_type", "client_credentials").refused("temporarily_unavailable");
		this.emulator.nextRequest().at("token").throttled(Duration.ofSeconds(3));
		this.emulator.nextRequest().unavailable();
		assertThat(daemonsToken().body()).contains("AADSTS7000222");
		assertThat(daemonsToken().body()).contains("temporarily_unavailable");
		assertThat(daemonsToken().headers().firstValue("Retry-After")).contains("3");
		assertThat(daemonsToken().statusCode()).isEqualTo(503);
		this.emulator.nextRequest().cut();
		assertThatException().isThrownBy(this::daemonsToken).isInstanceOf(IOException.class);
		Instant start = Instant.now();
		this.emulator.nextRequest().late(Duration.ofSeconds(1));
		assertThat(daemonsToken().statusCode()).isEqualTo(200);
		assertThat(start).isBefore(Instant.now().minusSeconds(1));
	}

	@Test
	@EntraFault(error = 50173, times = 2, application = DAEMON, endpoint = "token")
	@EntraFault(error = 65001, oauth = "interaction_required")
	void aMethodNamesItsFaults() throws Exception {
		assertThat(daemonsToken().body()).contains("AADSTS50173");
		assertThat(daemonsToken().body()).contains("AADSTS50173");
		assertThat(daemonsToken().body()).contains("AADSTS65001", "interaction_required");
	}

	@Test
	@EntraFault(error = 50173, grant = "authorization_code")
	@EntraFault(error = 50076, user = ALICE)
	void aMethodLimitsItsFaultsToAGrantAndAPerson() throws Exception {
		assertThat(daemonsToken().statusCode()).isEqualTo(200);
		assertThat(token("grant_type=authorization_code&code=any&client_id=" + SITE).body()).contains("AADSTS50173");
		String address = this.emulator.authority() + "/" + CONTOSO
				+ "/oauth2/v2.0/authorize?response_type=code&scope=openid&client_id=" + SITE;
		assertThat(this.emulator.signIn("carol@contoso.example", "Passw0rd!").at(address)).containsKey("code");
		assertThat(this.emulator.signIn(ALICE, "Passw0rd!").at(address).get("error_description"))
			.startsWith("AADSTS50076");
	}

	@Test
	void timeGoesAsOrdered() throws Exception {
		this.emulator.setClockAhead(Duration.ofHours(-2));
		assertThat(decoded(this.emulator.token().of(DAEMON).to(API)).getExpiresAt()).isBefore(Instant.now());
		this.emulator.repair();
		this.emulator.nextRequest().atAnotherTime(Duration.ofDays(3));
		assertThat(decoded(accessToken(daemonsToken())).getIssuedAt()).isAfter(Instant.now().plusSeconds(1000));
	}

	@Test
	void keysRollOverAndAreWrongAsOrdered() {
		String old = this.emulator.token().of(DAEMON).to(API);
		this.emulator.rollKeysOver();
		String fresh = this.emulator.token().of(DAEMON).to(API);
		assertThat(verified(old).getHeaders()).doesNotContainEntry("kid", verified(fresh).getHeaders().get("kid"));
		this.emulator.nextRequest().wrongKeys();
		assertThatException().isThrownBy(() -> decoded(fresh));
	}

	@Test
	void somebodySignsInAndBringsTheAnswer() {
		String address = this.emulator.authority()
				+ "/common/oauth2/v2.0/authorize?response_type=code&scope=openid&state=s&client_id=" + SITE;
		assertThat(this.emulator.signIn(ALICE, "Passw0rd!").at(address)).containsEntry("state", "s")
			.containsKey("code");
		this.emulator.nextRequest().at("authorize").refused("access_denied");
		assertThat(this.emulator.signIn(ALICE, "Passw0rd!").at(address)).containsEntry("error", "access_denied");
	}

	@Test
	void thereIsNoCertificateWithoutHttps() {
		assertThatIllegalStateException().isThrownBy(this.emulator::certificate);
		assertThat(this.emulator.authority()).startsWith("http://127.0.0.1:");
	}

	@Test
	void theTestSeesNothingOfTheProgramButItsAddress() {
		assertThat(getClass().getClassLoader().getResource("application.yml")).isNull();
		assertThat(getClass().getClassLoader().getResource("templates/console.html")).isNull();
		assertThat(System.getProperty("LOGGED_APPLICATION_NAME")).isNull();
	}

	private Jwt verified(String token) {
		JwtDecoder decoder = JwtDecoders.fromIssuerLocation(this.emulator.issuer(CONTOSO));
		return decoder.decode(token);
	}

	/** Whatever its tenant and time. */
	private Jwt decoded(String token) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder
			.withJwkSetUri(this.emulator.authority() + "/common/discovery/v2.0/keys")
			.build();
		decoder.setJwtValidator((jwt) -> OAuth2TokenValidatorResult.success());
		return decoder.decode(token);
	}

	private HttpResponse<String> daemonsToken() throws IOException, InterruptedException {
		return token(
				"grant_type=client_credentials&client_id=%s&client_secret=daemon-secret-for-the-emulator-alone&scope=api://%s/.default"
					.formatted(DAEMON, API));
	}

	private HttpResponse<String> token(String form) throws IOException, InterruptedException {
		return this.http
			.send(HttpRequest.newBuilder(URI.create(this.emulator.authority() + "/" + CONTOSO + "/oauth2/v2.0/token"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString(form))
				.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String accessToken(HttpResponse<String> response) {
		return response.body().replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
	}

	@Nested
	class NestedClass {

		@Test
		void aClassInsideAnotherSharesItsEmulator(Emulator emulator, TestInfo info) {
			assertThat(emulator).isSameAs(EntraEmulatorTests.this.emulator);
			assertThat(info.getDisplayName()).isNotBlank();
		}

	}

}
