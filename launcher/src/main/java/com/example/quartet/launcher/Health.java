package com.example.quartet.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;

import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * Asks a module whether it is well, over https by the development CA.
 */
final class Health {

	private static final int TIMEOUT_IN_MILLISECONDS = 2000;

	private final StartOptions options;

	private final Path authority;

	private SSLSocketFactory trust;

	/**
	 * Asks modules that were started in one way.
	 * @param options how
	 * @param authority the certificate that the emulator signs the others with
	 */
	Health(StartOptions options, Path authority) {
		this.options = options;
		this.authority = authority;
	}

	boolean isUp(AppModule module) {
		try {
			HttpURLConnection connection = (HttpURLConnection) new URL(address(module)).openConnection(Proxy.NO_PROXY);
			connection.setConnectTimeout(TIMEOUT_IN_MILLISECONDS);
			connection.setReadTimeout(TIMEOUT_IN_MILLISECONDS);
			if (connection instanceof HttpsURLConnection https) {
				https.setSSLSocketFactory(trust());
			}
			return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
		}
		catch (IOException | GeneralSecurityException ex) {
			return false; // not yet
		}
	}

	private String address(AppModule module) {
		// the emulator answers over http as well, also before there is a certificate
		String address = module.isEmulator() ? "http://127.0.0.1:" + module.port().number(this.options.portBase())
				: this.options.address(module);
		return address + "/actuator/health";
	}

	private SSLSocketFactory trust() throws IOException, GeneralSecurityException {
		if (this.trust == null) {
			KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
			store.load(null, null);
			try (InputStream file = Files.newInputStream(this.authority)) {
				for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
					store.setCertificateEntry("development-" + store.size(), certificate);
				}
			}
			TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			managers.init(store);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, managers.getTrustManagers(), null);
			this.trust = context.getSocketFactory();
		}
		return this.trust;
	}

}
