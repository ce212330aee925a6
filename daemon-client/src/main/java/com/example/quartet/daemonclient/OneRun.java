package com.example.quartet.daemonclient;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One run and no server, for people at a console and for schedulers that start processes.
 */
final class OneRun {

	private OneRun() {
	}

	static ExitCode start(String... arguments) {
		SpringApplication daemon = new SpringApplication(DaemonClientApplication.class);
		daemon.setWebApplicationType(WebApplicationType.NONE); // no port to open
		daemon.setBannerMode(Banner.Mode.OFF);
		daemon.setLogStartupInfo(false);
		try (ConfigurableApplicationContext context = daemon.run(arguments)) {
			return context.getBean(Runs.class).run();
		}
		catch (RuntimeException ex) {
			return ExitCode.MISCONFIGURED; // did not start, and Spring Boot has said why
		}
	}

}
