package com.example.quartet.daemonclient;

import java.time.Clock;
import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Starts the daemon in one of its two ways: waiting for the night, or for one run.
 */
@SpringBootApplication
@EnableConfigurationProperties(DaemonSettings.class)
public class DaemonClientApplication {

	public static void main(String[] arguments) {
		List<String> words = List.of(arguments);
		if (words.contains("--help")) {
			System.out.print(Usage.TEXT);
		}
		else if (words.contains("--once")) {
			System.exit(OneRun.start(arguments).number());
		}
		else {
			SpringApplication.run(DaemonClientApplication.class, arguments);
		}
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
