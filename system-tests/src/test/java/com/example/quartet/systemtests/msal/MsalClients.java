package com.example.quartet.systemtests.msal;

import java.net.MalformedURLException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletionException;

import javax.net.ssl.SSLContext;

import com.example.quartet.systemtests.running.Emulator;
import com.microsoft.aad.msal4j.AuthorizationCodeParameters;
import com.microsoft.aad.msal4j.AuthorizationRequestUrlParameters;
import com.microsoft.aad.msal4j.ClaimsRequest;
import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IClientCredential;
import com.microsoft.aad.msal4j.OnBehalfOfParameters;
import com.microsoft.aad.msal4j.ResponseMode;
import com.microsoft.aad.msal4j.SilentParameters;
import com.microsoft.aad.msal4j.UserAssertion;

/**
 * The applications of the samples, as Microsoft's own library plays them.
 */
class MsalClients {

	static final String TENANT = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	static final String WEB_APP = "80800000-0000-4000-8000-000000000001";

	static final String TODO_API = "80810000-0000-4000-8000-000000000002";

	private static final String DAEMON = "80840000-0000-4000-8000-000000000004";

	private static final String REDIRECT_URI = "http://localhost:8080/login/oauth2/code/entra";

	private static final String PROFILES = "api://80820000-0000-4000-8000-000000000003/";

	private static final Set<String> TODOS = Set.of("api://" + TODO_API + "/Todo.Read");

	private final Emulator emulator;

	private final SSLContext trust;

	MsalClients(Emulator emulator, SSLContext trust) {
		this.emulator = emulator;
		this.trust = trust;
	}

	IAuthenticationResult daemon(IClientCredential credential) throws MalformedURLException {
		return confidential(DAEMON, credential)
			.acquireToken(ClientCredentialParameters.builder(Set.of("api://" + TODO_API + "/.default")).build())
			.join();
	}

	IAuthenticationResult onBehalfOf(String token, String permission, String claims) throws Exception {
		OnBehalfOfParameters.OnBehalfOfParametersBuilder wish = OnBehalfOfParameters
			.builder(Set.of(PROFILES + permission), new UserAssertion(token));
		if (claims != null) {
			wish.claims(ClaimsRequest.formatAsClaimsRequest(claims));
		}
		return confidential(TODO_API, secretOf("todo-api")).acquireToken(wish.build()).join();
	}

	IAuthenticationResult signIn(ConfidentialClientApplication webApp, String claims) {
		return signIn(webApp, bob(), claims);
	}

	IAuthenticationResult signIn(ConfidentialClientApplication webApp, Person person, String claims) {
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

	IAuthenticationResult silently(ConfidentialClientApplication webApp, IAuthenticationResult before, boolean force)
			throws MalformedURLException, CompletionException {
		return webApp
			.acquireTokenSilently(SilentParameters.builder(TODOS, before.account()).forceRefresh(force).build())
			.join();
	}

	ConfidentialClientApplication webApp() throws MalformedURLException {
		return confidential(WEB_APP, secretOf("web-app"));
	}

	// a plain authority would forget its port at the refresh
	ConfidentialClientApplication webAppWithIssuer() throws MalformedURLException {
		return ConfidentialClientApplication.builder(WEB_APP, secretOf("web-app"))
			.oidcAuthority(authority() + "/v2.0")
			.sslSocketFactory(this.trust.getSocketFactory())
			.build();
	}

	private ConfidentialClientApplication confidential(String clientId, IClientCredential credential)
			throws MalformedURLException {
		return ConfidentialClientApplication.builder(clientId, credential)
			.authority(authority())
			.instanceDiscovery(false)
			.sslSocketFactory(this.trust.getSocketFactory())
			.build();
	}

	IClientCredential secretOf(String module) {
		return ClientCredentialFactory.createFromSecret(module + "-secret-for-the-emulator-alone");
	}

	Person bob() {
		return new Person(this.emulator.https(), "bob@contoso.onmicrosoft.com", this.trust);
	}

	String authority() {
		return this.emulator.https() + "/" + TENANT;
	}

}
