package com.example.identityemulator;

import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Stands in for the Microsoft identity platform where there is no network, no tenant, or
 * no time.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IdentityEmulatorApplication {

	public static void main(String[] args) {
		// a JVM has one, and may have another Tomcat
		TomcatURLStreamHandlerFactory.disable();
		SpringApplication.run(IdentityEmulatorApplication.class, args);
	}

}
