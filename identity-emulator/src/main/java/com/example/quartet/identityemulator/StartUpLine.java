package com.example.quartet.identityemulator;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever started it where it is, and what it is not.
 */
@Component
class StartUpLine {

	private static final Log log = LogFactory.getLog(StartUpLine.class);

	private final EmulatorSettings settings;

	StartUpLine(EmulatorSettings settings) {
		this.settings = settings;
	}

	@EventListener
	void say(ApplicationReadyEvent event) {
		log.info("Identity emulator at %s after %.1f s: for development and tests, never for production"
			.formatted(this.settings.publicUrl(), event.getTimeTaken().toMillis() / 1000.0));
	}

}
