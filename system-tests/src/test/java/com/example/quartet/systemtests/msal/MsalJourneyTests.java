package com.example.quartet.systemtests.msal;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;

import javax.net.ssl.SSLContext;

import com.example.quartet.systemtests.running.Emulator;
import com.example.quartet.systemtests.running.Trust;
import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.InteractionRequiredExceptionReason;
import com.microsoft.aad.msal4j.MsalInteractionRequiredException;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.aad.msal4j.PublicClientApplication;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MsalJourneyTests {

	private static final String PROGRAM = "80860000-0000-4000-8000-000000000006";

	private static final String STRONGER = "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}";

	private static Emulator emulator;

	private static SSLContext trust;

	private static MsalClients msal;

	@BeforeAll
	static void start() {
		emulator = Emulator.start();
		trust = Trust.in(emulator.certificate());
		msal = new MsalClients(emulator, trust);
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@Test
	void anApplicationSignsInWithItsSecret() throws Exception {
		IAuthenticationResult result = msal.daemon(msal.secretOf("daemon-client"));
		assertThat(result.accessToken()).isNotEmpty();
		assertThat(result.expiresOnDate()).isInTheFuture();
	}

	@Test
	void anApplicationSignsInWithItsCertificate() throws Exception {
		try (InputStream key = Files.newInputStream(emulator.daemonsKey())) {
			assertThat(msal.daemon(ClientCredentialFactory.createFromCertificate(key, "for-the-emulator-alone"))
				.accessToken()).isNotEmpty();
		}
	}

	@Test
	void aWrongSecretIsToldAsThePlatformTellsIt() {
		assertThatThrownBy(() -> msal.daemon(ClientCredentialFactory.createFromSecret("wrong")))
			.hasCauseInstanceOf(MsalServiceException.class)
			.hasMessageContaining("AADSTS7000215");
	}

	@Test
	void aPersonSignsInAndTheAccountIsKnown() throws Exception {
		IAuthenticationResult result = msal.signIn(msal.webApp(), null);
		assertThat(result.account().username()).isEqualTo("bob@contoso.onmicrosoft.com");
		assertThat(result.account().homeAccountId())
			.isEqualTo("b0b00000-0000-4000-a000-00000000c002." + MsalClients.TENANT);
		assertThat(result.idToken()).isNotEmpty();
		assertThat(result.scopes()).contains("api://" + MsalClients.TODO_API + "/Todo.Read");
	}

	@Test
	void theSecondTokenComesFromTheCacheUntilItIsForced() throws Exception {
		ConfidentialClientApplication webApp = msal.webAppWithIssuer();
		IAuthenticationResult first = msal.signIn(webApp, null);
		assertThat(msal.silently(webApp, first, false).accessToken()).isEqualTo(first.accessToken());
		assertThat(msal.silently(webApp, first, true).accessToken()).isNotEqualTo(first.accessToken());
	}

	@Test
	void whoIsKilledKnowsAfterARestartWhoHasSignedInAndWhatTheyAgreedTo() throws Exception {
		ConfidentialClientApplication webApp = msal.webAppWithIssuer();
		Person alice = new Person(emulator.https(), "alice@contoso.onmicrosoft.com", trust);
		IAuthenticationResult before = msal.signIn(webApp, alice, null);
		emulator.killAndRestart();
		assertThat(msal.silently(webApp, before, true).accessToken()).isNotEqualTo(before.accessToken());
		assertThat(alice.agreements()).isEqualTo(1);
		msal.signIn(webApp, alice, null);
		assertThat(alice.agreements()).isEqualTo(1);
	}

	@Test
	void anApiActsOnBehalfOfThePerson() throws Exception {
		String incoming = msal.signIn(msal.webApp(), null).accessToken();
		assertThat(msal.onBehalfOf(incoming, "Profile.Read", null).accessToken()).isNotEqualTo(incoming);
	}

	@Test
	void withoutConsentTheApiLearnsThatThePersonMustAgree() throws Exception {
		String incoming = msal.signIn(msal.webApp(), null).accessToken();
		assertThatThrownBy(() -> msal.onBehalfOf(incoming, "Profile.ReadWrite", null)).cause()
			.asInstanceOf(InstanceOfAssertFactories.type(MsalInteractionRequiredException.class))
			.satisfies((problem) -> {
				assertThat(problem.reason()).isEqualTo(InteractionRequiredExceptionReason.CONSENT_REQUIRED);
				assertThat(problem).hasMessageContaining("AADSTS65001");
			});
	}

	@Test
	void aClaimsChallengeIsMetByAStrongerSignIn() throws Exception {
		String weak = msal.signIn(msal.webApp(), null).accessToken();
		assertThatThrownBy(() -> msal.onBehalfOf(weak, "Profile.Read", STRONGER)).cause()
			.asInstanceOf(InstanceOfAssertFactories.type(MsalServiceException.class))
			.satisfies((problem) -> {
				assertThat(problem.errorCode()).isEqualTo("interaction_required");
				assertThat(problem.claims()).contains("acrs", "c1");
			});
		String strong = msal.signIn(msal.webApp(), STRONGER).accessToken();
		assertThat(msal.onBehalfOf(strong, "Profile.Read", STRONGER).accessToken()).isNotEmpty();
	}

	@Test
	void aDeviceIsSignedInByItsCode() throws Exception {
		PublicClientApplication program = PublicClientApplication.builder(PROGRAM)
			.authority(msal.authority())
			.instanceDiscovery(false)
			.sslSocketFactory(trust.getSocketFactory())
			.build();
		Person bob = msal.bob();
		IAuthenticationResult result = program
			.acquireToken(DeviceCodeFlowParameters.builder(Set.of("User.Read"), (code) -> {
				assertThat(code.message()).contains(code.userCode(), emulator.https() + "/devicelogin");
				bob.enterDeviceCode(code.userCode());
			}).build())
			.join();
		assertThat(result.account().username()).isEqualTo("bob@contoso.onmicrosoft.com");
	}

}
