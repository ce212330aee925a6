package com.example.identityemulator.token.keys;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.example.identityemulator.EmulatorProperties;
import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Tenant;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.springframework.stereotype.Component;

/**
 * Signs every token with one of several published keys: everybody's, those of personal
 * accounts, or those of the application that it is for.
 */
@Component
public class SigningKeys {

	private final Directory directory;

	private final KeyRing everybodys;

	private final KeyRing ofPersonalAccounts;

	private final Map<UUID, KeyRing> own;

	SigningKeys(EmulatorProperties settings, KeyProperties keys, Directory directory, Clock clock) {
		this.directory = directory;
		this.everybodys = new KeyRing(keys, clock, file(settings, "signing-keys"));
		this.ofPersonalAccounts = new KeyRing(keys, clock, file(settings, "signing-keys-personal"));
		this.own = directory.applications()
			.stream()
			.filter((app) -> app.credentials().hasSigningKeys())
			.collect(Collectors.toUnmodifiableMap(AppRegistration::appId,
					(app) -> new KeyRing(keys, clock, file(settings, "signing-keys-" + app.appId()))));
	}

	/**
	 * Everybody's, the signing one first, the next one second.
	 */
	public List<RSAKey> all() {
		return this.everybodys.published();
	}

	/**
	 * Those that sign the tokens of personal accounts alone.
	 */
	public List<RSAKey> ofPersonalAccounts() {
		return this.ofPersonalAccounts.published();
	}

	/**
	 * Those that sign what is for this application.
	 */
	public List<RSAKey> of(AppRegistration app) {
		return this.own.getOrDefault(app.appId(), this.everybodys).published();
	}

	/**
	 * What every key does, for the console.
	 */
	public List<KeyState> states() {
		Stream<KeyState> ofApplications = this.own.entrySet()
			.stream()
			.flatMap(
					(ring) -> ring.getValue().states(this.directory.application(ring.getKey()).displayName()).stream());
		Stream<KeyState> ofEverybody = Stream.concat(this.everybodys.states("").stream(),
				this.ofPersonalAccounts.states("personal accounts").stream());
		return Stream.concat(ofEverybody, ofApplications).toList();
	}

	/**
	 * The next key signs from now on, also where an application has its own.
	 */
	public void rollOver() {
		rings().forEach(KeyRing::rollOver);
	}

	RSAKey signingKeyFor(JWTClaimsSet claims) {
		List<RSAKey> published = Tenant.PERSONAL.toString().equals(claims.getClaim("tid")) ? ofPersonalAccounts()
				: this.directory.application(claims.getAudience().get(0)).map(this::of).orElseGet(this::all);
		return published.get(0);
	}

	public String sign(JWTClaimsSet claims) {
		RSAKey key = signingKeyFor(claims);
		JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT)
			.keyID(key.getKeyID());
		if ("1.0".equals(claims.getClaim("ver"))) {
			header.x509CertThumbprint(key.getX509CertThumbprint());
		}
		try {
			if (claims.getAudience().contains(Directory.MICROSOFT_GRAPH)) {
				return NonceHeader.sign(header, claims, key);
			}
			SignedJWT token = new SignedJWT(header.build(), claims);
			token.sign(new RSASSASigner(key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public boolean hasSigned(SignedJWT token) {
		SignedJWT asSigned = NonceHeader.asSigned(token);
		return rings().map(KeyRing::published)
			.flatMap(List::stream)
			.filter((key) -> key.getKeyID().equals(token.getHeader().getKeyID()))
			.anyMatch((key) -> verifies(key, asSigned));
	}

	private boolean verifies(RSAKey key, SignedJWT token) {
		try {
			return JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm()) && token.verify(new RSASSAVerifier(key));
		}
		catch (JOSEException ex) {
			return false;
		}
	}

	private Stream<KeyRing> rings() {
		return Stream.concat(Stream.of(this.everybodys, this.ofPersonalAccounts), this.own.values().stream());
	}

	private static Optional<KeyFile> file(EmulatorProperties settings, String name) {
		return settings.keepsState() ? Optional.of(new KeyFile(settings.stateFolder(), name)) : Optional.empty();
	}

}
