package com.example.identityemulator.directory;

import java.util.List;
import java.util.Map;

import com.example.identityemulator.EmulatorProperties;
import com.example.identityemulator.state.StateFolder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Turns the folder of registrations into the three things the protocol asks about.
 */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

	private final DirectoryFile file;

	private final List<AppRegistration> applications;

	DirectoryConfiguration(EmulatorProperties settings) {
		RegistrationFiles files = new RegistrationFiles(settings.registrationsFolder());
		Map<String, AppRegistration> applications = files.applications();
		this.file = files.directory();
		this.applications = List.copyOf(applications.values());
		new RegistrationChecks(this.file, applications).check();
		SamplePasswordCheck passwords = new SamplePasswordCheck(this.file.users());
		passwords.refuseAt(settings.publicUrl());
		if (settings.tls().enabled()) {
			passwords.refuseAt(settings.tls().publicUrl());
		}
	}

	@Bean
	Directory directory() {
		return new Directory(this.file, this.applications);
	}

	@Bean
	Consents consents(Directory directory, StateFolder state) {
		return new Consents(this.file.oauth2PermissionGrants(), state.file("consents"), directory::knows);
	}

	@Bean
	RoleAssignments roleAssignments(Directory directory, StateFolder state) {
		return new RoleAssignments(directory, this.file.appRoleAssignments(), state.file("role-assignments"),
				directory::knows);
	}

}
