package com.example.quartet.systemtests.msal;

import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Set;
import java.util.concurrent.CompletionException;

import javax.net.ssl.SSLContext;

import com.example.quartet.systemtests.running.Emulator;
import com.example.quartet.systemtests.running.Trust;
import com.microsoft.aad.msal4j.AuthorizationCodeParameters;
import com.microsoft.aad.msal4j.AuthorizationRequestUrlParameters;
import com.microsoft.aad.msal4j.ClaimsRequest;
import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IClientCredential;
import com.microsoft.aad.msal4j.InteractionRequiredExceptionReason;
import com.microsoft.aad.msal4j.MsalInteractionRequiredException;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.aad.msal4j.OnBehalfOfParameters;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.ResponseMode;
import com.microsoft.aad.msal4j.SilentParameters;
import com.microsoft.aad.msal4j.UserAssertion;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MsalJourneyTests {

	private static final String TENANT = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	private static final String WEB_APP = "80800000-0000-4000-8000-000000000001";

	private static final String TODO_API = "80810000-0000-4000-8000-000000000002";

	private static final String DAEMON = "80840000-0000-4000-8000-000000000004";

	private static final String PROGRAM = "80860000-0000-4000-8000-000000000006";

	private static final String REDIRECT_URI = "http://localhost:8080/login/oauth2/code/entra";

	private static final String PROFILES = "api://80820000-0000-4000-8000-000000000003/";

	private static final Set<String> TODOS = Set.of("api://" + TODO_API + "/Todo.Read");

	private static final String STRONGER = "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}";

	private static Emulator emulator;

	private static SSLContext trust;

	@BeforeAll
	static void start() {
		emulator = Emulator.start();
		trust = Trust.in(emulator.certificate());
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@Test
	void anApplicationSignsInWithItsSecret() throws Exception {
		IAuthenticationResult result = daemon(secretOf("daemon-client"));
		assertThat(result.accessToken()).isNotEmpty();
		assertThat(result.expiresOnDate()).isInTheFuture();
	}

	@Test
	void anApplicationSignsInWithItsCertificate() throws Exception {
		try (InputStream key = Files.newInputStream(emulator.daemonsKey())) {
			assertThat(
					daemon(ClientCredentialFactory.createFromCertificate(key, "for-the-emulator-alone")).accessToken())
				.isNotEmpty();
		}
	}

	@Test
	void aWrongSecretIsToldAsThePlatformTellsIt() {
		assertThatThrownBy(() -> daemon(ClientCredentialFactory.createFromSecret("wrong")))
			.hasCauseInstanceOf(MsalServiceException.class)
			.hasMessageContaining("AADSTS7000215");
	}

	@Test
	void aPersonSignsInAndTheAccountIsKnown() throws Exception {
		IAuthenticationResult result = signIn(webApp(), null);
		assertThat(result.account().username()).isEqualTo("bob@contoso.onmicrosoft.com");
		assertThat(result.account().homeAccountId()).isEqualTo("b0b00000-0000-4000-a000-00000000c002." + TENANT);
		assertThat(result.idToken()).isNotEmpty();
		assertThat(result.scopes()).contains("api://" + TODO_API + "/Todo.Read");
	}

	@Test
	void theSecondTokenComesFromTheCacheUntilItIsForced() throws Exception {
		// a plain authority would forget its port at the refresh
		ConfidentialClientApplication webApp = ConfidentialClientApplication.builder(WEB_APP, secretOf("web-app"))
			.oidcAuthority(authority() + "/v2.0")
			.sslSocketFactory(trust.getSocketFactory())
			.build();
		IAuthenticationResult first = signIn(webApp, null);
		assertThat(silently(webApp, first, false).accessToken()).isEqualTo(first.accessToken());
		assertThat(silently(webApp, first, true).accessToken()).isNotEqualTo(first.accessToken());
	}

	@Test
	void whoIsKilledKnowsAfterARestartWhoHasSignedInAndWhatTheyAgreedTo() throws Exception {
		ConfidentialClientApplication webApp = ConfidentialClientApplication.builder(WEB_APP, secretOf("web-app"))
			.oidcAuthority(authority() + "/v2.0")
			.sslSocketFactory(trust.getSocketFactory())
			.build();
		Person alice = new Person(emulator.https(), "alice@contoso.onmicrosoft.com", trust);
		IAuthenticationResult before = signIn(webApp, alice, null);
		emulator.killAndRestart();
		assertThat(silently(webApp, before, true).accessToken()).isNotEqualTo(before.accessToken());
		assertThat(alice.agreements()).isEqualTo(1);
		signIn(webApp, alice, null);
		assertThat(alice.agreements()).isEqualTo(1);
	}

	@Test
	void anApiActsOnBehalfOfThePerson() throws Exception {
		String incoming = signIn(webApp(), null).accessToken();
		assertThat(onBehalfOf(incoming, "Profile.Read", null).accessToken()).isNotEqualTo(incoming);
	}

	@Test
	void withoutConsentTheApiLearnsThatThePersonMustAgree() throws Exception {
		String incoming = signIn(webApp(), null).accessToken();
		assertThatThrownBy(() -> onBehalfOf(incoming, "Profile.ReadWrite", null)).cause()
			.asInstanceOf(InstanceOfAssertFactories.type(MsalInteractionRequiredException.class))
			.satisfies((problem) -> {
				assertThat(problem.reason()).isEqualTo(InteractionRequiredExceptionReason.CONSENT_REQUIRED);
				assertThat(problem).hasMessageContaining("AADSTS65001");
			});
	}

	@Test
	void aClaimsChallengeIsMetByAStrongerSignIn() throws Exception {
		String weak = signIn(webApp(), null).accessToken();
		assertThatThrownBy(() -> onBehalfOf(weak, "Profile.Read", STRONGER)).cause()
			.asInstanceOf(InstanceOfAssertFactories.type(MsalServiceException.class))
			.satisfies((problem) -> {
				assertThat(problem.errorCode()).isEqualTo("interaction_required");
				assertThat(problem.claims()).contains("acrs", "c1");
			});
		String strong = signIn(webApp(), STRONGER).accessToken();
		assertThat(onBehalfOf(strong, "Profile.Read", STRONGER).accessToken()).isNotEmpty();
	}

	@Test
	void aDeviceIsSignedInByItsCode() throws Exception {
		PublicClientApplication program = PublicClientApplication.builder(PROGRAM)
			.authority(authority())
			.instanceDiscovery(false)
			.sslSocketFactory(trust.getSocketFactory())
			.build();
		Person bob = bob();
		IAuthenticationResult result = program
			.acquireToken(DeviceCodeFlowParameters.builder(Set.of("User.Read"), (code) -> {
				assertThat(code.message()).contains(code.userCode(), emulator.https() + "/devicelogin");
				bob.enterDeviceCode(code.userCode());
			}).build())
			.join();
		assertThat(result.account().username()).isEqualTo("bob@contoso.onmicrosoft.com");
	}

	private IAuthenticationResult daemon(IClientCredential credential) throws MalformedURLException {
		return confidential(DAEMON, credential)
			.acquireToken(ClientCredentialParameters.builder(Set.of("api://" + TODO_API + "/.default")).build())
			.join();
	}

	private IAuthenticationResult onBehalfOf(String token, String permission, String claims) throws Exception {
		OnBehalfOfParameters.OnBehalfOfParametersBuilder wish = OnBehalfOfParameters
			.builder(Set.of(PROFILES + permission), new UserAssertion(token));
		if (claims != null) {
			wish.claims(ClaimsRequest.formatAsClaimsRequest(claims));
		}
		return confidential(TODO_API, secretOf("todo-api")).acquireToken(wish.build()).join();
	}

	private IAuthenticationResult signIn(ConfidentialClientApplication webApp, String claims) {
		return signIn(webApp, bob(), claims);
	}

	private IAuthenticationResult signIn(ConfidentialClientApplication webApp, Person person, String claims) {
		String address = webApp
			.getAuthorizationRequestUrl(AuthorizationRequestUrlParameters.builder(REDIRECT_URI, TODOS)
				.responseMode(ResponseMode.FORM_POST)
				.claimsChallenge(claims)
				.build())
			.toString();
		String code = person.signInAt(address).get("code");
		return webApp
			.acquireToken(AuthorizationCodeParameters.builder(code, URI.create(REDIRECT_URI)).scopes(TODOS).build())
			.join();
	}

	private IAuthenticationResult silently(ConfidentialClientApplication webApp, IAuthenticationResult before,
			boolean force) throws MalformedURLException, CompletionException {
		return webApp
			.acquireTokenSilently(SilentParameters.builder(TODOS, before.account()).forceRefresh(force).build())
			.join();
	}

	private ConfidentialClientApplication webApp() throws MalformedURLException {
		return confidential(WEB_APP, secretOf("web-app"));
	}

	private ConfidentialClientApplication confidential(String clientId, IClientCredential credential)
			throws MalformedURLException {
		return ConfidentialClientApplication.builder(clientId, credential)
			.authority(authority())
			.instanceDiscovery(false)
			.sslSocketFactory(trust.getSocketFactory())
			.build();
	}

	private IClientCredential secretOf(String module) {
		return ClientCredentialFactory.createFromSecret(module + "-secret-for-the-emulator-alone");
	}

	private Person bob() {
		return new Person(emulator.https(), "bob@contoso.onmicrosoft.com", trust);
	}

	private String authority() {
		return emulator.https() + "/" + TENANT;
	}

}
