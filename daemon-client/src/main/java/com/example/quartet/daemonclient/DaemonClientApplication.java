package com.example.quartet.daemonclient;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;

import com.example.quartet.daemonclient.certificate.MakeCertificate;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Starts the daemon in one of its ways: waiting for the night, or for one run.
 */
@SpringBootApplication
@EnableConfigurationProperties(DaemonSettings.class)
public class DaemonClientApplication {

	public static void main(String[] words) {
		ExitCode exitCode = start(words);
		if (exitCode != null) {
			System.exit(exitCode.number());
		}
	}

	/**
	 * Starts the daemon the way it is asked to.
	 * @param words as they stand on the command line
	 * @return how it ended, {@code null} if it goes on
	 */
	static ExitCode start(String... words) {
		try {
			Arguments arguments = Arguments.parse(words);
			return switch (arguments.mode()) {
				case HELP -> say(Usage.TEXT);
				case MAKE_CERTIFICATE ->
					say(MakeCertificate.in(Path.of(arguments.value()), System.getenv("DAEMON_CERTIFICATE_PASSWORD")));
				case ONCE -> OneRun.start(arguments.settings());
				case SERVER -> serve(arguments.settings());
			};
		}
		catch (IllegalArgumentException | IOException | GeneralSecurityException | InterruptedException ex) {
			System.err.println(ex.getMessage());
			return ExitCode.MISCONFIGURED;
		}
	}

	private static ExitCode say(String text) {
		System.out.print(text);
		return ExitCode.DONE;
	}

	private static ExitCode serve(String... settings) {
		try {
			SpringApplication.run(DaemonClientApplication.class, settings);
			return null;
		}
		catch (RuntimeException ex) {
			return ExitCode.MISCONFIGURED; // did not start, and Spring Boot has said why
		}
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
