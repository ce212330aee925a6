package com.example.identityemulator.clients;

import java.net.URI;
import java.util.Set;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import com.microsoft.aad.msal4j.AuthorizationCodeParameters;
import com.microsoft.aad.msal4j.AuthorizationRequestUrlParameters;
import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SilentParameters;

@EntraEmulator(https = true, registrations = Sample.REGISTRATIONS)
class Msal4jTests implements ApplicationFlow, SignInFlow, RefreshFlow, DeviceFlow {

	private static final Set<String> ORDERS = Set.of(Sample.ORDERS);

	@Override
	public String applicationToken(Emulator emulator) throws Exception {
		ConfidentialClientApplication daemon = ConfidentialClientApplication
			.builder(Sample.DAEMON, ClientCredentialFactory.createFromSecret(Sample.DAEMON_SECRET))
			.authority(emulator.authority() + "/" + Sample.TENANT)
			.instanceDiscovery(false)
			.sslSocketFactory(emulator.sslContext().getSocketFactory())
			.build();
		return daemon
			.acquireToken(ClientCredentialParameters.builder(Set.of("api://" + Sample.API + "/.default")).build())
			.join()
			.accessToken();
	}

	@Override
	public String signedInToken(Emulator emulator) throws Exception {
		return signIn(site(emulator), emulator).accessToken();
	}

	@Override
	public String renewedToken(Emulator emulator) throws Exception {
		ConfidentialClientApplication site = site(emulator);
		SilentParameters again = SilentParameters.builder(ORDERS, signIn(site, emulator).account())
			.forceRefresh(true)
			.build();
		return site.acquireTokenSilently(again).join().accessToken();
	}

	@Override
	public String deviceToken(Emulator emulator) throws Exception {
		PublicClientApplication program = PublicClientApplication.builder(Sample.PROGRAM)
			.authority(emulator.authority() + "/" + Sample.TENANT)
			.instanceDiscovery(false)
			.sslSocketFactory(emulator.sslContext().getSocketFactory())
			.build();
		DeviceCodeFlowParameters wish = DeviceCodeFlowParameters
			.builder(ORDERS, (code) -> emulator.signIn(Sample.ALICE, Sample.PASSWORD).onDevice(code.userCode()))
			.build();
		return program.acquireToken(wish).join().accessToken();
	}

	/**
	 * An authority of the other kind keeps its port when a token is renewed.
	 */
	private static ConfidentialClientApplication site(Emulator emulator) throws Exception {
		return ConfidentialClientApplication
			.builder(Sample.SITE, ClientCredentialFactory.createFromSecret(Sample.SITE_SECRET))
			.oidcAuthority(emulator.issuer(Sample.TENANT))
			.sslSocketFactory(emulator.sslContext().getSocketFactory())
			.build();
	}

	private static IAuthenticationResult signIn(ConfidentialClientApplication site, Emulator emulator) {
		AuthorizationRequestUrlParameters wish = AuthorizationRequestUrlParameters.builder(Sample.SITE_ADDRESS, ORDERS)
			.build();
		String code = emulator.signIn(Sample.ALICE, Sample.PASSWORD)
			.at(site.getAuthorizationRequestUrl(wish).toString())
			.get("code");
		return site
			.acquireToken(
					AuthorizationCodeParameters.builder(code, URI.create(Sample.SITE_ADDRESS)).scopes(ORDERS).build())
			.join();
	}

}
