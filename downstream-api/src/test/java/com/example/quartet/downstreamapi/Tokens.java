package com.example.quartet.downstreamapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Issues access tokens, and publishes the key that proves them.
 */
public class Tokens implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	public static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	public static final String FABRIKAM = "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11";

	public static final String ALICE = "a11ce000-0000-4000-a000-00000000c001";

	private static final RSAKey key = key();

	private static final HttpServer server = start();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues
			.of("identity.authority=" + address(), "identity.tenant=" + CONTOSO,
					"identity.allowed-tenants=%s,%s".formatted(CONTOSO, FABRIKAM))
			.applyTo(context);
	}

	public static String alice(String scopes) {
		return signed((claims) -> claims.put("scp", scopes));
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
		});
	}

	public static String signed(Consumer<Map<String, Object>> change) {
		return sign(key, claims(change));
	}

	public static String signedByAStranger() {
		return sign(key(), claims((claims) -> {
		}));
	}

	public static String unsigned() {
		return new PlainJWT(claims((claims) -> {
		})).serialize();
	}

	public static String issuer(String tid) {
		return "%s/%s/v2.0".formatted(address(), tid);
	}

	private static JWTClaimsSet claims(Consumer<Map<String, Object>> change) {
		Map<String, Object> claims = new LinkedHashMap<>();
		claims.put("ver", "2.0");
		claims.put("iss", issuer(CONTOSO));
		claims.put("aud", "80820000-0000-4000-8000-000000000003");
		claims.put("azp", "80810000-0000-4000-8000-000000000002");
		claims.put("tid", CONTOSO);
		claims.put("oid", ALICE);
		claims.put("name", "Alice Adams");
		claims.put("preferred_username", "alice@contoso.onmicrosoft.com");
		claims.put("scp", "Profile.Read");
		claims.put("exp", Date.from(Instant.now().plusSeconds(3600)));
		change.accept(claims);
		JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder();
		claims.forEach(builder::claim);
		return builder.build();
	}

	private static String sign(RSAKey key, JWTClaimsSet claims) {
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
			token.sign(new RSASSASigner(key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RSAKey key() {
		try {
			return new RSAKeyGenerator(2048).keyID("test").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static HttpServer start() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.createContext("/" + CONTOSO + "/discovery/v2.0/keys", (exchange) -> {
				byte[] keys = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
				exchange.sendResponseHeaders(200, keys.length);
				exchange.getResponseBody().write(keys);
				exchange.close();
			});
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String address() {
		return "http://127.0.0.1:" + server.getAddress().getPort();
	}

}
