package com.example.identityemulator.fault;

import com.example.identityemulator.token.keys.SigningKeys;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import org.springframework.stereotype.Component;

/**
 * Keys with the right names that verify no signature.
 */
@Component
class WrongKeySet {

	private final SigningKeys keys;

	WrongKeySet(SigningKeys keys) {
		this.keys = keys;
	}

	String json() {
		return new JWKSet(this.keys.all().stream().map(this::impostor).toList()).toString();
	}

	private com.nimbusds.jose.jwk.JWK impostor(RSAKey key) {
		try {
			return new RSAKeyGenerator(2048).keyID(key.getKeyID()).keyUse(key.getKeyUse()).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
