package com.example.identityemulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

/**
 * Another identity provider, such as a cluster has one: metadata, keys, tokens.
 */
public final class OtherIssuer {

	private static final OtherIssuer ONLY = new OtherIssuer();

	private final Queue<String> queries = new ConcurrentLinkedQueue<>();

	private final HttpServer server;

	private final ECKey key;

	private OtherIssuer() {
		try {
			this.key = new ECKeyGenerator(Curve.P_256).keyID("other-key").generate();
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			answer("/.well-known/openid-configuration", Map.of("issuer", url(), "jwks_uri", url() + "/keys"));
			answer("/keys", new JWKSet(this.key).toJSONObject());
			answer("/logout", Map.of());
			this.server.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static String address() {
		return ONLY.url();
	}

	/**
	 * The query of the last request to the sign-out address that it lends to an
	 * application.
	 */
	public static String lastQuery() {
		return ONLY.queries.poll();
	}

	public static String sign(JWTClaimsSet claims) {
		return sign(claims, ONLY.key);
	}

	/** With a key of the same name that is not published. */
	public static String forge(JWTClaimsSet claims) {
		try {
			return sign(claims, new ECKeyGenerator(Curve.P_256).keyID("other-key").generate());
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String sign(JWTClaimsSet claims, ECKey key) {
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
					claims);
			token.sign(new ECDSASigner(key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	private void answer(String path, Map<String, ?> json) {
		byte[] body = JSONObjectUtils.toJSONString(json).getBytes(StandardCharsets.UTF_8);
		this.server.createContext(path, (exchange) -> {
			if (path.equals("/logout")) {
				this.queries.add(exchange.getRequestURI().getQuery());
			}
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
	}

}
