package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

import com.example.quartet.tenantsetup.credential.CertificateFile;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.X509CertUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/**
 * What a module sends to prove who it is: its secret, or a statement that its key signs.
 */
record ClientProof(Clock clock) {

	/**
	 * The form fields of a token request.
	 * @param audience the token endpoint
	 */
	Map<String, String> of(ModuleSettings module, String audience) throws IOException {
		if (!module.hasCertificate()) {
			return Map.of("client_secret", module.secret());
		}
		return Map.of("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
				"client_assertion", statement(module, certificate(module), audience));
	}

	CertificateFile certificate(ModuleSettings module) throws IOException {
		return CertificateFile.read(Path.of(module.value("CERTIFICATE", "")), module.value("CERTIFICATE_PASSWORD", ""));
	}

	private String statement(ModuleSettings module, CertificateFile file, String audience) throws IOException {
		Instant now = this.clock.instant();
		Base64URL thumbprint = X509CertUtils.computeSHA256Thumbprint(file.certificate());
		JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.PS256).type(JOSEObjectType.JWT)
			.x509CertSHA256Thumbprint(thumbprint)
			.build();
		JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(module.clientId())
			.subject(module.clientId())
			.audience(audience)
			.jwtID(UUID.randomUUID().toString())
			.issueTime(Date.from(now))
			.notBeforeTime(Date.from(now))
			.expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
			.build();
		SignedJWT statement = new SignedJWT(header, claims);
		try {
			statement.sign(new RSASSASigner(file.privateKey()));
		}
		catch (JOSEException ex) {
			throw new IOException(ex.getMessage(), ex);
		}
		return statement.serialize();
	}

}
