package com.example.quartet.identityemulator;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/**
 * Stands in for the Microsoft identity platform where there is no network, no tenant, or
 * no time.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IdentityEmulatorApplication {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	public static void main(String[] args) {
		SpringApplication.run(IdentityEmulatorApplication.class, args);
	}

}
