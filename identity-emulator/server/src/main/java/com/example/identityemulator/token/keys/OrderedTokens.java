package com.example.identityemulator.token.keys;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Signs tokens as a test orders them, also those that no API may accept: with members
 * that are added, missing or wrong, by another algorithm, by a key of a stranger, or
 * badly.
 */
@Component
public class OrderedTokens {

	private static final Set<String> RSA = Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512");

	private static final Set<String> HMAC = Set.of("HS256", "HS384", "HS512");

	private final SigningKeys keys;

	private final Clock clock;

	OrderedTokens(SigningKeys keys, Clock clock) {
		this.keys = keys;
		this.clock = clock;
	}

	/**
	 * A token with these changes; without any it is signed like every other.
	 * @param changedClaims by name; null removes one
	 * @param changedHeader likewise; alg decides how the token is signed
	 */
	public String sign(JWTClaimsSet claims, Map<String, @Nullable Object> changedClaims,
			Map<String, @Nullable Object> changedHeader, Signature signature) {
		if (changedClaims.isEmpty() && changedHeader.isEmpty() && signature == Signature.GOOD) {
			return this.keys.sign(claims);
		}
		RSAKey key = this.keys.signingKeyFor(claims);
		Map<String, @Nullable Object> header = changed(Map.of("typ", "JWT", "alg", "RS256", "kid", key.getKeyID()),
				changedHeader);
		String input = encoded(header) + "." + encoded(changed(claims.toJSONObject(), changedClaims));
		RSAKey signing = (signature == Signature.FOREIGN) ? SigningKey.generate(this.clock.instant()).key() : key;
		String signed = input + "." + signature(String.valueOf(header.get("alg")), signing, input);
		return (signature == Signature.BROKEN) ? broken(signed) : signed;
	}

	private static Map<String, @Nullable Object> changed(Map<String, Object> members,
			Map<String, @Nullable Object> changes) {
		Map<String, @Nullable Object> all = new LinkedHashMap<>(members);
		changes.forEach((name, value) -> {
			if (value != null) {
				all.put(name, value);
			}
			else {
				all.remove(name);
			}
		});
		return all;
	}

	private static String encoded(Map<String, @Nullable Object> members) {
		return Base64URL.encode(JSONObjectUtils.toJSONString(members)).toString();
	}

	/**
	 * With a public key as the secret, which is the classic confusion of algorithms.
	 */
	private static String signature(String algorithm, RSAKey key, String input) {
		if (algorithm.equalsIgnoreCase("none")) {
			return "";
		}
		try {
			JWSSigner signer = HMAC.contains(algorithm) ? new MACSigner(key.toRSAPublicKey().getEncoded())
					: new RSASSASigner(key);
			boolean known = HMAC.contains(algorithm) || RSA.contains(algorithm);
			JWSAlgorithm named = JWSAlgorithm.parse(known ? algorithm : "RS256");
			return signer.sign(new JWSHeader(named), input.getBytes(StandardCharsets.US_ASCII)).toString();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * With another character in the middle of the signature, where each one counts.
	 */
	private static String broken(String token) {
		int place = (token.lastIndexOf('.') + token.length()) / 2;
		return token.substring(0, place) + ((token.charAt(place) == 'A') ? 'B' : 'A') + token.substring(place + 1);
	}

	/**
	 * How well a token is signed.
	 */
	public enum Signature {

		/** By a key that is published. */
		@JsonProperty("good")
		GOOD,

		/** By one that is not, under the name of one that is. */
		@JsonProperty("foreign")
		FOREIGN,

		/** Changed afterwards. */
		@JsonProperty("broken")
		BROKEN

	}

}
