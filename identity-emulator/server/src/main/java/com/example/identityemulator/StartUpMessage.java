package com.example.identityemulator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ansi.AnsiColor;
import org.springframework.boot.ansi.AnsiOutput;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says at the start at which address the emulator is, and in red that it is not for
 * production.
 */
@Component
class StartUpMessage {

	private static final Logger log = LoggerFactory.getLogger(StartUpMessage.class);

	private final EmulatorProperties settings;

	private final ServerProperties server;

	StartUpMessage(EmulatorProperties settings, ServerProperties server) {
		this.settings = settings;
		this.server = server;
	}

	@EventListener
	void say(ApplicationReadyEvent event) {
		log.info("Identity emulator at %s after %.1f s. %s".formatted(this.settings.publicUrl(),
				event.getTimeTaken().toMillis() / 1000.0, AnsiOutput.toString(AnsiColor.BRIGHT_RED, warning())));
	}

	/**
	 * In red on a terminal, and plain in a file.
	 */
	String warning() {
		String warning = "For development and tests, NEVER FOR PRODUCTION: its passwords are printed on its pages.";
		boolean loopback = this.server.getAddress() != null && this.server.getAddress().isLoopbackAddress();
		return loopback ? warning
				: warning + " It listens at %s: everyone who reaches this machine can sign in as any person."
					.formatted((this.server.getAddress() != null) ? this.server.getAddress().getHostAddress()
							: "every address");
	}

}
