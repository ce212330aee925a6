package com.example.identityemulator.tls;

import java.io.IOException;
import java.nio.file.Files;

import com.example.identityemulator.EmulatorProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says at the start how to trust the development CA, and how to undo that.
 */
@Component
@ConditionalOnBooleanProperty("emulator.tls.enabled")
class TrustInstructions {

	private static final Logger log = LoggerFactory.getLogger(TrustInstructions.class);

	private final HttpsConnectorCustomizer listener;

	private final EmulatorProperties settings;

	TrustInstructions(HttpsConnectorCustomizer listener, EmulatorProperties settings) {
		this.listener = listener;
		this.settings = settings;
	}

	@EventListener(ApplicationReadyEvent.class)
	void say() throws IOException {
		if (this.settings.tls().hasOwnCertificate()) {
			log.info("Also at {}, by the certificate in {}", this.settings.tls().publicUrl(),
					this.settings.tls().certificate());
			return;
		}
		Files.writeString(this.listener.certificateToTrust().resolveSibling("how-to-trust.txt"), text());
		log.info(text());
	}

	String text() {
		return """
				Also at %1$s, by a certificate of a development CA that vouches for nothing else%2$s.
				To trust it, and to undo that:
				  curl      --cacert %3$s
				  Node      NODE_EXTRA_CA_CERTS=%3$s
				  Python    REQUESTS_CA_BUNDLE=%3$s
				  Java      keytool -importcert -noprompt -cacerts -storepass changeit -alias identity-emulator -file %3$s
				    undo    keytool -delete -cacerts -storepass changeit -alias identity-emulator
				  Chrome    on Linux (package libnss3-tools): certutil -A -d sql:$HOME/.pki/nssdb -t C,, -n identity-emulator -i %3$s
				    undo    certutil -D -d sql:$HOME/.pki/nssdb -n identity-emulator
				  Firefox   Settings, Privacy & Security, View Certificates, Authorities, Import: %3$s
				    undo    Delete, in the same place
				  Debian    sudo cp %3$s /usr/local/share/ca-certificates/identity-emulator.crt && sudo update-ca-certificates
				    undo    sudo rm /usr/local/share/ca-certificates/identity-emulator.crt && sudo update-ca-certificates --fresh
				  macOS     security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db %3$s
				    undo    security remove-trusted-cert %3$s
				  Windows   certutil -user -addstore Root %3$s
				    undo    certutil -user -delstore Root "Development CA of the identity emulator"
				"""
			.formatted(this.settings.tls().publicUrl(),
					this.settings.keepsState() ? "" : "; set EMULATOR_STATE to keep it over restarts",
					this.listener.certificateToTrust());
	}

}
