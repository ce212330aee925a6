package com.example.quartet.benchmarks;

import java.util.Set;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;

/**
 * The same as {@link BareDaemon} with a token by MSAL4J.
 */
public final class MsalDaemon {

	private MsalDaemon() {
	}

	/**
	 * One run.
	 * @param arguments the authority, who asks with which secret, and the scope
	 */
	public static void main(String[] arguments) throws Exception {
		ConfidentialClientApplication msal = ConfidentialClientApplication
			.builder(arguments[1], ClientCredentialFactory.createFromSecret(arguments[2]))
			.authority(arguments[0])
			.instanceDiscovery(false)
			.build();
		BareDaemon.remind(msal.acquireToken(ClientCredentialParameters.builder(Set.of(arguments[3])).build())
			.join()
			.accessToken());
	}

}
