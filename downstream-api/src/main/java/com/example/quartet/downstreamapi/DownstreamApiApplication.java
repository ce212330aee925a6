package com.example.quartet.downstreamapi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the second tier.
 */
@SpringBootApplication
public class DownstreamApiApplication {

	public static void main(String[] args) {
		SpringApplication.run(DownstreamApiApplication.class, args);
	}

}
