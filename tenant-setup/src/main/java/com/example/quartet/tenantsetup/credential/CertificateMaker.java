package com.example.quartet.tenantsetup.credential;

import java.io.IOException;
import java.nio.file.Path;

import javax.naming.ldap.Rdn;

import com.example.quartet.tenantsetup.files.PrivateFile;

/**
 * Makes a key pair and a certificate that it signs itself.
 */
public interface CertificateMaker {

	CertificateFile make(String name) throws IOException;

	/**
	 * The subject of a certificate, with commas and the like escaped (RFC 4514).
	 */
	static String subject(String name) {
		return "CN=" + Rdn.escapeValue(name);
	}

	/**
	 * Makes them and keeps them as PEM, for the owner's eyes only.
	 */
	default CertificateFile makeIn(Path file, String name) throws IOException {
		CertificateFile made = make(name);
		PrivateFile.write(file, made.pem());
		return made;
	}

}
