package com.example.quartet.identitysupport.client;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.function.UnaryOperator;

import com.example.quartet.identitysupport.client.IdentityClientProperties.AssertionAlgorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;

import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter.JwtClientAuthenticationContext;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

/**
 * Signs a short-lived statement with our private key instead of sending a secret.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/certificate-credentials">Certificate
 * credentials</a>
 */
class ClientCertificate {

	private final RSAKey key;

	private final String thumbprintName;

	private final String thumbprint;

	private final UnaryOperator<String> publicName;

	ClientCertificate(KeyFile file, AssertionAlgorithm algorithm, UnaryOperator<String> publicName) {
		boolean current = (algorithm == AssertionAlgorithm.PS256);
		this.thumbprintName = current ? "x5t#S256" : "x5t";
		this.thumbprint = thumbprint(file.certificate(), current ? "SHA-256" : "SHA-1");
		this.key = signingKey(file, algorithm);
		this.publicName = publicName;
	}

	<T extends AbstractOAuth2AuthorizationGrantRequest> NimbusJwtClientAuthenticationParametersConverter<T> statement() {
		NimbusJwtClientAuthenticationParametersConverter<T> statement = new NimbusJwtClientAuthenticationParametersConverter<>(
				(registration) -> this.key);
		statement.setJwtClientAssertionCustomizer(this::complete);
		return statement;
	}

	private void complete(JwtClientAuthenticationContext<?> context) {
		context.getHeaders().type("JWT");
		context.getHeaders().header(this.thumbprintName, this.thumbprint);
		context.getClaims().claims((claims) -> claims.put("nbf", claims.get("iat")));
		ClientRegistration registration = context.getAuthorizationGrantRequest().getClientRegistration();
		context.getClaims().audience(List.of(this.publicName.apply(registration.getProviderDetails().getTokenUri())));
	}

	private RSAKey signingKey(KeyFile file, AssertionAlgorithm algorithm) {
		RSAKey.Builder key = new RSAKey.Builder((RSAPublicKey) file.certificate().getPublicKey());
		key.privateKey(file.privateKey()).algorithm(JWSAlgorithm.parse(algorithm.name()));
		if (algorithm == AssertionAlgorithm.PS256) {
			// the encoder finds the key by its header
			key.x509CertSHA256Thumbprint(new Base64URL(this.thumbprint));
		}
		return key.build();
	}

	private static String thumbprint(X509Certificate certificate, String digest) {
		try {
			// of the DER bytes, not of a hexadecimal text of them
			return Base64URL.encode(MessageDigest.getInstance(digest).digest(certificate.getEncoded())).toString();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
