package com.example.quartet.daemonclient;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

import com.example.quartet.daemonclient.certificate.MakeCertificate;
import com.example.quartet.daemonclient.outcome.ExitCode;
import com.example.quartet.daemonclient.run.ReminderRun;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;

/**
 * Starts the daemon in one of its ways: waiting for the night, or for one run.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DaemonClientApplication {

	public static void main(String[] words) {
		ExitCode exitCode = start(words);
		if (exitCode != null) {
			System.exit(exitCode.number());
		}
	}

	/**
	 * How the daemon ended, {@code null} if it goes on.
	 */
	static @Nullable ExitCode start(String... words) {
		try {
			DaemonCommandLine line = DaemonCommandLine.parse(words);
			return switch (line.mode()) {
				case HELP -> say(new ClassPathResource("help.txt").getContentAsString(StandardCharsets.UTF_8));
				case MAKE_CERTIFICATE ->
					say(MakeCertificate.in(Path.of(line.value()), System.getenv("DAEMON_CERTIFICATE_PASSWORD")));
				case ONCE, SERVER -> run(line);
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

	private static @Nullable ExitCode run(DaemonCommandLine line) {
		SpringApplication daemon = new SpringApplication(DaemonClientApplication.class);
		boolean once = line.mode() == DaemonCommandLine.Mode.ONCE;
		if (once) {
			daemon.setWebApplicationType(WebApplicationType.NONE); // no port to open
			daemon.setBannerMode(Banner.Mode.OFF);
			daemon.setLogStartupInfo(false);
		}
		try {
			ConfigurableApplicationContext context = daemon.run(line.settings());
			return once ? runOnce(context) : null;
		}
		catch (RuntimeException ex) {
			return ExitCode.MISCONFIGURED; // did not start, and Spring Boot has said why
		}
	}

	private static ExitCode runOnce(ConfigurableApplicationContext context) {
		try (context) {
			return context.getBean(ReminderRun.class).run();
		}
	}

}
