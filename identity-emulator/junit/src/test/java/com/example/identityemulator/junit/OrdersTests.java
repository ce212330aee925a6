package com.example.identityemulator.junit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What a test can order beyond the usual.
 */
@EntraEmulator
class OrdersTests {

	private static final String CONTOSO = "10000000-0000-4000-8000-000000000001";

	private static final String SITE = "30000000-0000-4000-8000-000000000001";

	private static final String API = "30000000-0000-4000-8000-000000000002";

	private static final String ALICE = "alice@contoso.example";

	private static final String PASSWORD = "Passw0rd!";

	private Emulator emulator;

	@BeforeEach
	void meet(Emulator emulator) {
		this.emulator = emulator;
	}

	@ParameterizedTest
	@WrongTokens(user = ALICE, client = SITE, api = API, scopes = "Orders.Read",
			except = { "without aud", "aud of another type", "empty aud", "for another API", "for Microsoft Graph",
					"for a name that begins like ours", "without tid", "tid of another type", "empty tid",
					"of another tenant than its issuer", "without oid", "oid of another type", "empty oid",
					"without scp", "scp of another type", "empty scp", "an ID token", "without exp" })
	void aDecoderThatChecksSignatureIssuerAndTimeRefusesWhatItCanSee(WrongToken token) {
		JwtDecoder decoder = JwtDecoders.fromIssuerLocation(this.emulator.issuer(CONTOSO));
		assertThatExceptionOfType(JwtException.class).isThrownBy(() -> decoder.decode(token.token()));
	}

	@Test
	void aTokenIsWrongInTheWayThatWasOrdered() throws Exception {
		SignedJWT token = SignedJWT.parse(order().with("tid", "wrong")
			.with("extra", List.of(1, true))
			.without("oid")
			.withHeader("kid", "unknown")
			.to(API, "Orders.Read"));
		assertThat(token.getJWTClaimsSet().getClaims()).containsEntry("tid", "wrong")
			.containsKey("extra")
			.doesNotContainKey("oid");
		assertThat(token.getHeader().getKeyID()).isEqualTo("unknown");
	}

	@Test
	void aScopeThatTheApiDoesNotHaveIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> order().to(API, "No.Such"))
			.withMessageContaining("No.Such");
	}

	@Test
	void aFailedSignInThrowsWithTheSentenceOfThePage() {
		assertThatExceptionOfType(SignInRefusedException.class)
			.isThrownBy(() -> this.emulator.signIn(ALICE, "wrong").at(authorize("openid")))
			.withMessageContaining("password");
		assertThatExceptionOfType(SignInRefusedException.class)
			.isThrownBy(() -> this.emulator.signIn(ALICE, PASSWORD).at(authorize("openid") + "&redirect_uri=http://x"))
			.withMessageContaining("AADSTS50011");
	}

	@Test
	@ExclusiveEmulator
	void aPersonMayDecline() {
		this.emulator.reset();
		assertThat(this.emulator.signIn(ALICE, PASSWORD).declining().at(authorize("openid User.Read")))
			.containsEntry("error", "access_denied")
			.containsEntry("error_subcode", "cancel");
		assertThat(this.emulator.signIn(ALICE, PASSWORD).at(authorize("openid User.Read"))).containsKey("code");
	}

	@Test
	void aSecondFactorIsEnteredWhereTheTestHasIt() {
		String address = authorize("openid")
				+ "&claims=%7B%22id_token%22%3A%7B%22acrs%22%3A%7B%22essential%22%3Atrue%2C%22value%22%3A%22c1%22%7D%7D%7D";
		assertThat(this.emulator.signIn(ALICE, PASSWORD).withSecondFactor().at(address)).containsKey("code");
		assertThatExceptionOfType(SignInRefusedException.class)
			.isThrownBy(() -> this.emulator.signIn(ALICE, PASSWORD).at(address))
			.withMessageContaining("withSecondFactor()");
	}

	@Test
	void whatAnApplicationSentIsThereToAssert() {
		this.emulator.requests().never();
		this.emulator.signIn(ALICE, PASSWORD).at(authorize("openid") + "&prompt=login&nonce=n");
		SentRequest sent = this.emulator.requests().at("authorize").of(SITE).with("prompt", "login").once();
		assertThat(sent.parameters()).containsEntry("response_type", "code");
		this.emulator.requests().at("authorize").with("nonce").without("code_challenge").once();
		this.emulator.requests().at("token").never();
		assertThatThrownBy(() -> this.emulator.requests().with("prompt", "login").times(7))
			.isInstanceOf(AssertionError.class)
			.hasMessageStartingWith("Expected 7 requests with prompt=login, but got 1");
	}

	@Test
	void aClientIsKnownHoweverItNamesItself() throws Exception {
		HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(this.emulator.authority() + "/common/oauth2/v2.0/token"))
				.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((SITE + ":wrong").getBytes()))
				.POST(HttpRequest.BodyPublishers.ofString("grant_type=refresh_token"))
				.build(), HttpResponse.BodyHandlers.discarding());
		assertThat(this.emulator.requests().of(SITE).at("token").once().status()).isEqualTo(401);
	}

	@Test
	void noAssertionIsMadeOnAValueThatIsNotRemembered() {
		this.emulator.signIn(ALICE, PASSWORD).at(authorize("openid") + "&nonce=n");
		assertThatIllegalArgumentException().isThrownBy(() -> this.emulator.requests().with("nonce", "n").never())
			.withMessageStartingWith("Of nonce the emulator remembers only the length");
	}

	@Test
	void aTestTakesAwayOnlyTheFaultsItOrdered() {
		this.emulator.nextRequest().with("nonce", "1").refused(7000112, "unauthorized_client", "It is disabled.");
		OrdersOfTest orders = this.emulator.orders();
		this.emulator.begin(false);
		this.emulator.nextRequest().with("nonce", "2").refused(50057);
		this.emulator.repair();
		String address = authorize("openid") + "&nonce=";
		assertThat(this.emulator.signIn(ALICE, PASSWORD).at(address + "2")).containsKey("code");
		assertThat(this.emulator.signIn(ALICE, PASSWORD).at(address + "1")).hasEntrySatisfying("error_description",
				(text) -> assertThat(text).startsWith("AADSTS7000112: It is disabled."));
		this.emulator.continueWith(orders);
	}

	@Test
	void aTestThatSharesTheEmulatorMayNotSetTheClock() {
		OrdersOfTest shared = new OrdersOfTest(true, List.of());
		assertThatThrownBy(() -> shared.requireEmulatorAlone("sets the clock"))
			.hasMessage("Tests run in parallel here, so one that sets the clock needs @ExclusiveEmulator");
	}

	@Test
	void anAnswerIsReadAsItWasWritten() {
		Object json = JsonReader.read("{\"a\":[1,null,true,{}],\"b\\u0041\":\"x\\\"\\n,]}\",\"c\":{\"d\":[]}}");
		assertThat(json).isEqualTo(
				Map.of("a", Arrays.asList(1.0, null, true, Map.of()), "bA", "x\"\n,]}", "c", Map.of("d", List.of())));
	}

	private TokenOrder order() {
		return this.emulator.token().of(ALICE).by(SITE);
	}

	private String authorize(String scope) {
		return this.emulator.authority() + "/common/oauth2/v2.0/authorize?response_type=code&state=s&client_id=" + SITE
				+ "&scope=" + scope.replace(" ", "%20");
	}

}
