package com.example.identityemulator.token.client;

import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.FederatedIdentityCredential;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.Form;
import com.example.identityemulator.token.keys.SigningKeys;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.springframework.stereotype.Component;

/**
 * Takes a token of another issuer as an application's proof, where its registration
 * trusts that issuer for exactly this subject. Such a token counts as long as it is
 * valid: the platform that runs the workload renews it, not the workload.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/workload-id/workload-identity-federation">Workload
 * identity federation</a>
 */
@Component
class FederatedTokens {

	private final Directory directory;

	private final SigningKeys ours;

	private final IssuerKeys others;

	private final Clock clock;

	FederatedTokens(Directory directory, SigningKeys ours, IssuerKeys others, Clock clock) {
		this.directory = directory;
		this.ours = ours;
		this.others = others;
		this.clock = clock;
	}

	/**
	 * The token of another issuer that this request brings; an application's own
	 * statement names its client id as issuer, not an address.
	 */
	static Optional<SignedJWT> find(Form form) {
		try {
			SignedJWT token = SignedJWT.parse(form.text("client_assertion"));
			return Optional.of(token)
				.filter((ignored) -> form.has("client_id"))
				.filter((ignored) -> form.text("client_assertion_type").endsWith(":jwt-bearer"))
				.filter((parsed) -> String.valueOf(issuer(parsed)).contains("://"));
		}
		catch (ParseException ex) {
			return Optional.empty();
		}
	}

	void verify(SignedJWT token, AppRegistration app) {
		try {
			JWTClaimsSet claims = token.getJWTClaimsSet();
			List<FederatedIdentityCredential> trusted = app.federatedIdentityCredentials();
			trusted = only(trusted, (credential) -> credential.issuer().equals(claims.getIssuer()),
					AadstsError.FEDERATED_ISSUER, claims.getIssuer());
			trusted = only(trusted, (credential) -> credential.subject().equals(claims.getSubject()),
					AadstsError.FEDERATED_SUBJECT, claims.getSubject());
			only(trusted, (credential) -> isFor(credential, claims), AadstsError.FEDERATED_AUDIENCE,
					String.join(", ", claims.getAudience()));
			AssertionLifetime lifetime = AssertionLifetime.of(claims);
			if (!lifetime.contains(this.clock.instant())) {
				throw lifetime.refusedAt(this.clock.instant());
			}
			if (!this.ours.hasSigned(token) && !isSignedBy(this.others.of(claims.getIssuer()).getKeys(), token)) {
				throw new AadstsException(AadstsError.FEDERATED_SIGNATURE);
			}
		}
		catch (ParseException ex) {
			throw new AadstsException(AadstsError.ASSERTION_INVALID, "The token is malformed");
		}
	}

	private List<FederatedIdentityCredential> only(List<FederatedIdentityCredential> candidates,
			Predicate<FederatedIdentityCredential> condition, AadstsError otherwise, String detail) {
		List<FederatedIdentityCredential> matching = candidates.stream().filter(condition).toList();
		if (matching.isEmpty()) {
			throw new AadstsException(otherwise, detail);
		}
		return matching;
	}

	/**
	 * A token of ours names its audience by id, the registration by App ID URI.
	 */
	private boolean isFor(FederatedIdentityCredential credential, JWTClaimsSet claims) {
		return credential.audiences()
			.stream()
			.anyMatch((audience) -> claims.getAudience().contains(audience) || this.directory.application(audience)
				.filter((app) -> claims.getAudience().contains(app.clientId()))
				.isPresent());
	}

	private boolean isSignedBy(List<JWK> keys, SignedJWT token) {
		return keys.stream()
			.filter((key) -> token.getHeader().getKeyID() == null
					|| token.getHeader().getKeyID().equals(key.getKeyID()))
			.anyMatch((key) -> verifies(key, token));
	}

	private boolean verifies(JWK key, SignedJWT token) {
		try {
			JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
			if (KeyType.RSA.equals(key.getKeyType()) && JWSAlgorithm.Family.RSA.contains(algorithm)) {
				return token.verify(new RSASSAVerifier(key.toRSAKey()));
			}
			JWSVerifier elliptic = KeyType.EC.equals(key.getKeyType()) ? new ECDSAVerifier(key.toECKey()) : null;
			return elliptic != null && elliptic.supportedJWSAlgorithms().contains(algorithm) && token.verify(elliptic);
		}
		catch (JOSEException ex) {
			return false;
		}
	}

	private static String issuer(SignedJWT token) {
		try {
			return token.getJWTClaimsSet().getIssuer();
		}
		catch (ParseException ex) {
			return "";
		}
	}

}
