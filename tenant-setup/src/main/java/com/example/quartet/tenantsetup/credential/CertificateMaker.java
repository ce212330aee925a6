package com.example.quartet.tenantsetup.credential;

import java.io.IOException;
import java.nio.file.Path;

import com.example.quartet.tenantsetup.files.PrivateFile;

/**
 * Makes a key pair and a certificate that it signs itself.
 */
public interface CertificateMaker {

	CertificateFile make(String name) throws IOException;

	/**
	 * Makes them and keeps them as PEM, for the owner's eyes only.
	 */
	default CertificateFile makeIn(Path file, String name) throws IOException {
		CertificateFile made = make(name);
		PrivateFile.write(file, made.pem());
		return made;
	}

}
