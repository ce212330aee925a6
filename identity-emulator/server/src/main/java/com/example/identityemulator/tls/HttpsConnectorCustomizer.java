package com.example.identityemulator.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;

import com.example.identityemulator.EmulatorProperties;
import com.example.identityemulator.connector.ConnectorLimits;
import com.example.identityemulator.state.StateFileException;
import jakarta.annotation.PreDestroy;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.StringUtils;

/**
 * Listens for https beside http, because the platform's own client libraries speak
 * nothing else.
 */
@Component
@ConditionalOnBooleanProperty("emulator.tls.enabled")
class HttpsConnectorCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final EmulatorProperties settings;

	private final ServerProperties server;

	private final ConnectorLimits limits;

	private final DevelopmentCa ca;

	HttpsConnectorCustomizer(EmulatorProperties settings, ServerProperties server, ConnectorLimits limits,
			Clock clock) {
		this.settings = settings;
		this.server = server;
		this.limits = limits;
		this.ca = new DevelopmentCa(settings.keepsState() ? settings.stateFolder() : folderForThisStart(),
				settings.hostNames(), clock);
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addAdditionalConnectors(connector());
	}

	Path certificateToTrust() {
		return this.ca.certificate();
	}

	private Connector connector() {
		Http11NioProtocol protocol = new Http11NioProtocol();
		protocol.setSSLEnabled(true);
		protocol.setAddress(this.server.getAddress());
		Connector connector = new Connector(protocol);
		connector.setPort(this.settings.tls().port());
		connector.setScheme("https");
		connector.setSecure(true);
		this.limits.applyTo(connector);
		SSLHostConfig host = new SSLHostConfig();
		SSLHostConfigCertificate certificate = new SSLHostConfigCertificate(host,
				SSLHostConfigCertificate.Type.UNDEFINED);
		EmulatorProperties.Tls tls = this.settings.tls();
		if (tls.hasOwnCertificate()) {
			certificate.setCertificateFile(absolute(tls.certificate()));
			certificate.setCertificateKeyFile(absolute(tls.key()));
		}
		else {
			certificate.setCertificateKeystore(store());
			certificate.setCertificateKeystorePassword(DevelopmentCa.PASSWORD);
		}
		host.addCertificate(certificate);
		connector.addSslHostConfig(host);
		return connector;
	}

	/**
	 * The listener's key; where there is no state it is left in no file.
	 */
	private KeyStore store() {
		Path keys = this.ca.keys();
		try (InputStream stream = Files.newInputStream(keys)) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(stream, DevelopmentCa.PASSWORD.toCharArray());
			if (!this.settings.keepsState()) {
				Files.delete(keys);
			}
			return store;
		}
		catch (IOException | GeneralSecurityException ex) {
			throw StateFileException.unreadable(keys, ex);
		}
	}

	/**
	 * What was made for this start ends with it.
	 */
	@PreDestroy
	void cleanUp() throws IOException {
		if (!this.settings.keepsState()) {
			FileSystemUtils.deleteRecursively(certificateToTrust().getParent());
		}
	}

	/**
	 * Tomcat would look for it in a folder of its own.
	 */
	private static @Nullable String absolute(@Nullable String file) {
		return StringUtils.hasText(file) ? Path.of(file).toAbsolutePath().toString() : null;
	}

	private static Path folderForThisStart() {
		try {
			return Files.createTempDirectory("identity-emulator");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
