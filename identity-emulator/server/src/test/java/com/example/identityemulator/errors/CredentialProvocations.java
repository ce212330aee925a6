package com.example.identityemulator.errors;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Names;
import com.example.identityemulator.OtherIssuer;
import com.example.identityemulator.RegistrationsWithMore;
import com.example.identityemulator.TokenEndpoint;
import com.example.identityemulator.protocol.AadstsError;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.springframework.boot.test.context.TestComponent;

/**
 * Applications that do not prove who they are, or ask for what no application gets.
 */
@TestComponent
class CredentialProvocations implements Provocations {

	private static final String SCOPE = "api://" + Names.ORDERS_API + "/.default";

	private final TokenEndpoint tokens;

	private final Map<AadstsError, Supplier<Answer>> all = new EnumMap<>(AadstsError.class);

	CredentialProvocations(TokenEndpoint tokens) {
		this.tokens = tokens;
		this.all.put(AadstsError.APPLICATION_NOT_ASSIGNED,
				() -> daemon("scope", RegistrationsWithMore.CLUB + "/.default"));
		this.all.put(AadstsError.PARAMETER_DUPLICATED, () -> tokens.post(Names.CONTOSO, "grant_type",
				"client_credentials", "client_id", Names.DAEMON, "client_id", Names.WEB_APP));
		this.all.put(AadstsError.RESOURCE_MISMATCH, () -> daemon("resource", "api://" + Names.PROFILES_API));
		this.all.put(AadstsError.SEVERAL_CREDENTIALS, () -> daemon("client_assertion", "a.b.c"));
		this.all.put(AadstsError.ASSERTION_AUDIENCE, () -> sign(ours().audience("https://attacker.example")));
		this.all.put(AadstsError.ASSERTION_EXPIRED, () -> sign(ours().expirationTime(Date.from(Instant.EPOCH))));
		this.all.put(AadstsError.ASSERTION_NAMES_NO_KEY,
				() -> sign(ours(), new JWSHeader.Builder(JWSAlgorithm.PS256).type(JOSEObjectType.JWT)));
		this.all.put(AadstsError.ASSERTION_INVALID, () -> present(Names.DAEMON, "a.b.c"));
		this.all.put(AadstsError.FEDERATED_AUDIENCE, () -> vouch(theirs().audience("api://somebody-else")));
		this.all.put(AadstsError.FEDERATED_ISSUER, () -> vouch(theirs().issuer(OtherIssuer.address() + "/")));
		this.all.put(AadstsError.FEDERATED_ISSUER_SILENT, () -> vouch(theirs().issuer("http://127.0.0.1:1")));
		this.all.put(AadstsError.FEDERATED_SIGNATURE,
				() -> present(RegistrationsWithMore.WORKLOAD, OtherIssuer.forge(theirs().build())));
		this.all.put(AadstsError.FEDERATED_SUBJECT, () -> vouch(theirs().subject("somebody else")));
		this.all.put(AadstsError.GRANT_TYPE_UNKNOWN, () -> daemon("grant_type", "banana"));
		this.all.put(AadstsError.INVALID_SCOPE, () -> daemon("scope", SCOPE + " " + SCOPE));
		this.all.put(AadstsError.MISSING_CREDENTIAL, () -> daemon("client_secret", null));
		this.all.put(AadstsError.SCOPE_OF_CLIENT_CREDENTIALS, () -> daemon("scope", "Orders.Read"));
		this.all.put(AadstsError.SECRET_EXPIRED,
				() -> daemon("client_id", RegistrationsWithMore.CURIOUS, "client_secret", "an-old-secret"));
		this.all.put(AadstsError.WRONG_SECRET, () -> daemon("client_secret", "guessed"));
	}

	@Override
	public Map<AadstsError, Supplier<Answer>> all() {
		return this.all;
	}

	private Answer daemon(String... changes) {
		Map<String, String> form = new TreeMap<>(Map.of("grant_type", "client_credentials", "client_id", Names.DAEMON,
				"client_secret", Names.DAEMON_SECRET, "scope", SCOPE));
		for (int i = 0; i < changes.length; i += 2) {
			form.put(changes[i], changes[i + 1]);
		}
		form.values().removeIf((value) -> value == null);
		return this.tokens.post(Names.CONTOSO,
				form.entrySet()
					.stream()
					.flatMap((field) -> Stream.of(field.getKey(), field.getValue()))
					.toArray(String[]::new));
	}

	private Answer vouch(JWTClaimsSet.Builder claims) {
		return present(RegistrationsWithMore.WORKLOAD, OtherIssuer.sign(claims.build()));
	}

	private Answer sign(JWTClaimsSet.Builder claims) {
		RSAKey key = key();
		return sign(claims,
				new JWSHeader.Builder(JWSAlgorithm.PS256).x509CertSHA256Thumbprint(key.getX509CertSHA256Thumbprint()));
	}

	private static RSAKey key() {
		try (InputStream stream = Files
			.newInputStream(Path.of("src/test/resources/registrations/certificates/nightly-job.p12"))) {
			char[] password = "for-the-emulator-alone".toCharArray();
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(stream, password);
			return RSAKey.load(store, store.aliases().nextElement(), password);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Answer sign(JWTClaimsSet.Builder claims, JWSHeader.Builder header) {
		try {
			SignedJWT statement = new SignedJWT(header.build(), claims.build());
			statement.sign(new RSASSASigner(key()));
			return present(Names.DAEMON, statement.serialize());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Answer present(String client, String assertion) {
		return daemon("client_id", client, "client_secret", null, "client_assertion_type",
				"urn:ietf:params:oauth:client-assertion-type:jwt-bearer", "client_assertion", assertion);
	}

	private static JWTClaimsSet.Builder ours() {
		return new JWTClaimsSet.Builder().issuer(Names.DAEMON)
			.subject(Names.DAEMON)
			.audience("http://127.0.0.1:9000/" + Names.CONTOSO + "/oauth2/v2.0/token")
			.jwtID(UUID.randomUUID().toString())
			.expirationTime(soon());
	}

	private static JWTClaimsSet.Builder theirs() {
		return new JWTClaimsSet.Builder().issuer(OtherIssuer.address())
			.subject("system:serviceaccount:shop:daemon")
			.audience("api://AzureADTokenExchange")
			.expirationTime(soon());
	}

	private static Date soon() {
		return Date.from(Instant.now().plusSeconds(300));
	}

}
