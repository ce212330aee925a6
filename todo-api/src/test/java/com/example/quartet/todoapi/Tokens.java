package com.example.quartet.todoapi;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

/**
 * Access tokens as the identity platform would issue them, and such as it never would.
 */
public final class Tokens {

	public static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	public static final String FABRIKAM = "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11";

	public static final String ALICE = "a11ce000-0000-4000-a000-00000000c001";

	public static final String BOB = "b0b00000-0000-4000-a000-00000000c002";

	private static final String TODO_API = "80810000-0000-4000-8000-000000000002";

	private static final RSAKey KEY = key();

	private static final RSAKey STRANGERS_KEY = key();

	private Tokens() {
	}

	public static String keys() {
		return new JWKSet(KEY).toString();
	}

	public static String alice(String scopes) {
		return person(CONTOSO, ALICE, scopes);
	}

	public static String bob(String scopes) {
		return person(CONTOSO, BOB, scopes);
	}

	public static String person(String tid, String oid, String scopes) {
		return signed((claims) -> {
			claims.put("tid", tid);
			claims.put("iss", issuer(tid));
			claims.put("oid", oid);
			claims.put("scp", scopes);
		});
	}

	public static String daemon(String tid, String... roles) {
		return signed((claims) -> {
			claims.put("tid", tid);
			claims.put("iss", issuer(tid));
			claims.put("azp", "80840000-0000-4000-8000-000000000004");
			claims.put("oid", "dae00000-0000-4000-a000-00000000c004");
			claims.put("idtyp", "app");
			claims.put("roles", List.of(roles));
			claims.remove("scp");
			claims.remove("name");
		});
	}

	public static String signed(Consumer<Map<String, Object>> change) {
		return sign(JWSAlgorithm.RS256, KEY, claims(change));
	}

	public static String signedByAStranger() {
		return sign(JWSAlgorithm.RS256, STRANGERS_KEY, claims((claims) -> {
		}));
	}

	public static String signedWithAnotherAlgorithm() {
		return sign(JWSAlgorithm.PS256, KEY, claims((claims) -> {
		}));
	}

	public static String signedWithThePublicKeyAsSecret() {
		try {
			return sign(JWSAlgorithm.HS256, new MACSigner(KEY.toRSAPublicKey().getEncoded()), claims((claims) -> {
			}));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static String unsigned() {
		return new PlainJWT(claims((claims) -> {
		})).serialize();
	}

	private static String sign(JWSAlgorithm algorithm, RSAKey key, JWTClaimsSet claims) {
		try {
			return sign(algorithm, new RSASSASigner(key), claims);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String sign(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims) {
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(KEY.getKeyID()).build(), claims);
			token.sign(signer);
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static JWTClaimsSet claims(Consumer<Map<String, Object>> change) {
		Instant now = Instant.now();
		Map<String, Object> claims = new LinkedHashMap<>();
		claims.put("ver", "2.0");
		claims.put("iss", issuer(CONTOSO));
		claims.put("aud", TODO_API);
		claims.put("azp", "80800000-0000-4000-8000-000000000001");
		claims.put("tid", CONTOSO);
		claims.put("oid", ALICE);
		claims.put("name", "Alice Adams");
		claims.put("scp", "Todo.Read Todo.ReadWrite");
		claims.put("uti", UUID.randomUUID().toString());
		claims.put("iat", Date.from(now));
		claims.put("nbf", Date.from(now));
		claims.put("exp", Date.from(now.plusSeconds(3600)));
		change.accept(claims);
		JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder();
		claims.forEach(builder::claim);
		return builder.build();
	}

	private static String issuer(String tid) {
		return "%s/%s/v2.0".formatted(OtherSide.address(), tid);
	}

	private static RSAKey key() {
		try {
			return new RSAKeyGenerator(2048).keyID("test").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
