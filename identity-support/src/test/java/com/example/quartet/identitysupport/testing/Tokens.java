package com.example.quartet.identitysupport.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
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
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import org.springframework.core.io.ClassPathResource;

/**
 * Access tokens for the API under test as the identity provider would issue them, and
 * such as it never would.
 */
public final class Tokens {

	public static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	public static final String FABRIKAM = "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11";

	public static final String ALICE = "a11ce000-0000-4000-a000-00000000c001";

	public static final String BOB = "b0b00000-0000-4000-a000-00000000c002";

	public static final String WEB_APP = "80800000-0000-4000-8000-000000000001";

	public static final String DAEMON = "80840000-0000-4000-8000-000000000004";

	/**
	 * The key that the stand-in publishes.
	 */
	public static final RSAKey KEY = key("test");

	private static final RSAKey STRANGERS_KEY = key("test");

	private Tokens() {
	}

	public static String keys() {
		return new JWKSet(KEY).toString();
	}

	/**
	 * The application id of the API under test: each module's tests name it in a file.
	 * @return the audience of version 2.0 tokens
	 */
	public static String api() {
		try {
			return new ClassPathResource("api-under-test").getContentAsString(StandardCharsets.UTF_8).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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

	public static String administrator() {
		return signed((claims) -> {
			claims.put("oid", "ad310000-0000-4000-a000-00000000c003");
			claims.put("name", "Ada Administrator");
			claims.put("roles", List.of("Todo.Admin"));
		});
	}

	public static String daemon(String tid, String... roles) {
		return signed((claims) -> {
			claims.put("tid", tid);
			claims.put("iss", issuer(tid));
			claims.put("azp", DAEMON);
			claims.put("oid", "dae00000-0000-4000-a000-00000000c004");
			claims.put("idtyp", "app");
			claims.put("roles", List.of(roles));
			List.of("scp", "name", "preferred_username").forEach(claims::remove);
		});
	}

	/**
	 * The same token with another end, for tests that turn the clock.
	 * @param lifetime how long from now
	 * @param token one of these
	 * @return a token that differs in nothing else
	 */
	public static String lasting(Duration lifetime, String token) {
		try {
			Map<String, Object> same = SignedJWT.parse(token).getJWTClaimsSet().getClaims();
			return signed((claims) -> {
				claims.keySet().retainAll(same.keySet());
				claims.putAll(same);
				claims.put("exp", Date.from(Instant.now().plus(lifetime)));
			});
		}
		catch (ParseException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static String signed(Consumer<Map<String, Object>> change) {
		return signedBy(KEY, change);
	}

	public static String signedBy(RSAKey key, Consumer<Map<String, Object>> change) {
		return sign(JWSAlgorithm.RS256, signer(key), key.getKeyID(), claims(change));
	}

	public static String signedByAStranger() {
		return signedBy(STRANGERS_KEY, Tokens::unchanged);
	}

	/** Graph alone can verify it: here it is no better than a stranger's. */
	public static String forMicrosoftGraph() {
		return signedBy(STRANGERS_KEY, (claims) -> claims.put("aud", "00000003-0000-0000-c000-000000000000"));
	}

	public static String signedWithAnotherAlgorithm() {
		return sign(JWSAlgorithm.PS256, signer(KEY), KEY.getKeyID(), claims(Tokens::unchanged));
	}

	public static String signedWithThePublicKeyAsSecret() {
		try {
			return sign(JWSAlgorithm.HS256, new MACSigner(KEY.toRSAPublicKey().getEncoded()), KEY.getKeyID(),
					claims(Tokens::unchanged));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static String unsigned() {
		return new PlainJWT(claims(Tokens::unchanged)).serialize();
	}

	/**
	 * A token of any text, rightly signed.
	 * @param header what should be JSON
	 * @param payload what should be JSON too
	 * @return both, with the signature that belongs to them
	 */
	public static String raw(String header, String payload) {
		try {
			String signed = Base64URL.encode(header) + "." + Base64URL.encode(payload);
			return signed + "." + signer(KEY).sign(new JWSHeader(JWSAlgorithm.RS256), signed.getBytes());
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static JWTClaimsSet claims(Consumer<Map<String, Object>> change) {
		Instant now = Instant.now();
		Map<String, Object> claims = new LinkedHashMap<>();
		claims.put("ver", "2.0");
		claims.put("iss", issuer(CONTOSO));
		claims.put("aud", api());
		claims.put("azp", WEB_APP);
		claims.put("tid", CONTOSO);
		claims.put("oid", ALICE);
		claims.put("name", "Alice Adams");
		claims.put("preferred_username", "alice@contoso.onmicrosoft.com");
		claims.put("scp", "Todo.Read Todo.ReadWrite Profile.Read");
		claims.put("xms_cc", List.of("cp1"));
		claims.put("uti", UUID.randomUUID().toString());
		claims.put("iat", Date.from(now));
		claims.put("nbf", Date.from(now));
		claims.put("exp", Date.from(now.plusSeconds(3600)));
		change.accept(claims);
		JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder();
		claims.forEach(builder::claim);
		return builder.build();
	}

	public static String issuer(String tid) {
		return "%s/%s/v2.0".formatted(StandIn.address(), tid);
	}

	public static RSAKey key(String kid) {
		try {
			return new RSAKeyGenerator(2048).keyID(kid).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String sign(JWSAlgorithm algorithm, JWSSigner signer, String kid, JWTClaimsSet claims) {
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(kid).build(), claims);
			token.sign(signer);
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static JWSSigner signer(RSAKey key) {
		try {
			return new RSASSASigner(key);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void unchanged(Map<String, Object> claims) {
	}

}
