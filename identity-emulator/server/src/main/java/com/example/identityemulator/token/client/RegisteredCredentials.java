package com.example.identityemulator.token.client;

import java.security.PublicKey;
import java.time.Clock;
import java.util.List;

import com.example.identityemulator.directory.AppRegistration;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.auth.verifier.ClientCredentialsSelector;
import com.nimbusds.oauth2.sdk.auth.verifier.Context;
import com.nimbusds.oauth2.sdk.auth.verifier.InvalidClientException;
import com.nimbusds.oauth2.sdk.id.ClientID;

/**
 * The secrets and certificates of the registration.
 */
class RegisteredCredentials implements ClientCredentialsSelector<AppRegistration> {

	private final Clock clock;

	RegisteredCredentials(Clock clock) {
		this.clock = clock;
	}

	@Override
	public List<Secret> selectClientSecrets(ClientID id, ClientAuthenticationMethod method,
			Context<AppRegistration> context) {
		return context.get().credentials().secrets().stream().map(Secret::new).toList();
	}

	@Override
	public List<PublicKey> selectPublicKeys(ClientID id, ClientAuthenticationMethod method, JWSHeader header,
			boolean forceRefresh, Context<AppRegistration> context) throws InvalidClientException {
		return RegisteredCertificates.keys(context.get(), header, this.clock.instant());
	}

}
