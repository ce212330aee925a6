package com.example.quartet.identityemulator.tls;

import com.example.quartet.identityemulator.EmulatorSettings;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A certificate that nobody trusts yet is of use only to those who are told how to, and
 * how to undo it.
 */
@Component
@ConditionalOnBooleanProperty("emulator.tls.enabled")
class HowToTrust {

	private static final Log log = LogFactory.getLog(HowToTrust.class);

	private final HttpsListener listener;

	private final EmulatorSettings settings;

	HowToTrust(HttpsListener listener, EmulatorSettings settings) {
		this.listener = listener;
		this.settings = settings;
	}

	@EventListener(ApplicationReadyEvent.class)
	void say() {
		log.info(text());
	}

	String text() {
		return """
				Also at %1$s, by a certificate of a development CA that vouches for nothing else%2$s.
				  curl     --cacert %3$s
				  Node     NODE_EXTRA_CA_CERTS=%3$s
				  Python   REQUESTS_CA_BUNDLE=%3$s
				  Java     keytool -importcert -noprompt -cacerts -storepass changeit -alias identity-emulator -file %3$s
				    undo   keytool -delete -cacerts -storepass changeit -alias identity-emulator
				  Debian   sudo cp %3$s /usr/local/share/ca-certificates/identity-emulator.crt && sudo update-ca-certificates
				    undo   sudo rm /usr/local/share/ca-certificates/identity-emulator.crt && sudo update-ca-certificates --fresh"""
			.formatted(this.settings.tls().publicUrl(),
					this.settings.keepsState() ? "" : "; set EMULATOR_STATE to keep it over restarts",
					this.listener.certificateToTrust());
	}

}
