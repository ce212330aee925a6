package com.example.identityemulator.directory;

import java.net.URI;
import java.util.List;

import com.example.identityemulator.EmulatorProperties;
import com.example.identityemulator.state.StateFolder;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Turns the folder of registrations into what the protocol asks about.
 */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

	@Bean
	Registrations registrations(EmulatorProperties settings, StateFolder state, ApplicationEventPublisher events) {
		List<URI> addresses = settings.tls().enabled() ? List.of(settings.publicUrl(), settings.tls().publicUrl())
				: List.of(settings.publicUrl());
		return new Registrations(new RegistrationFiles(settings.registrationsFolder()),
				new RegistrationParser(addresses), state.file("registrations"), events::publishEvent);
	}

	@Bean
	Directory directory(Registrations registrations) {
		return registrations.directory();
	}

	@Bean
	Consents consents(Directory directory, StateFolder state) {
		return new Consents(directory.permissionGrants(), state.file("consents"), directory::knows);
	}

	@Bean
	RoleAssignments roleAssignments(Directory directory, StateFolder state) {
		return new RoleAssignments(directory, state.file("role-assignments"));
	}

}
