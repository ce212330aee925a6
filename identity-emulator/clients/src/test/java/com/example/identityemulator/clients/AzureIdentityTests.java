package com.example.identityemulator.clients;

import java.net.http.HttpClient;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.DeviceCodeCredentialBuilder;
import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;

@EntraEmulator(https = true, registrations = Sample.REGISTRATIONS)
class AzureIdentityTests implements ApplicationFlow, DeviceFlow {

	@Override
	public String applicationToken(Emulator emulator) {
		TokenCredential credential = new ClientSecretCredentialBuilder().authorityHost(emulator.authority())
			.disableInstanceDiscovery()
			.httpClient(trusting(emulator))
			.tenantId(Sample.TENANT)
			.clientId(Sample.DAEMON)
			.clientSecret(Sample.DAEMON_SECRET)
			.build();
		return credential.getTokenSync(new TokenRequestContext().addScopes("api://" + Sample.API + "/.default"))
			.getToken();
	}

	@Override
	public String deviceToken(Emulator emulator) {
		TokenCredential credential = new DeviceCodeCredentialBuilder().authorityHost(emulator.authority())
			.disableInstanceDiscovery()
			.httpClient(trusting(emulator))
			.tenantId(Sample.TENANT)
			.clientId(Sample.PROGRAM)
			.challengeConsumer((code) -> emulator.signIn(Sample.ALICE, Sample.PASSWORD).onDevice(code.getUserCode()))
			.build();
		return credential.getTokenSync(new TokenRequestContext().addScopes(Sample.ORDERS)).getToken();
	}

	private static com.azure.core.http.HttpClient trusting(Emulator emulator) {
		return new JdkHttpClientBuilder(HttpClient.newBuilder().sslContext(emulator.sslContext())).build();
	}

}
