package com.example.identityemulator.directory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.example.identityemulator.policy.ConditionalAccessPolicy;

/**
 * Registrations that have passed every check.
 *
 * @param entries what they were read from
 * @param usersById the people once more: each of 100,000 consents names one of them
 */
record Snapshot(RegistrationEntries entries, DirectoryFile file, List<AppRegistration> applications,
		List<ConditionalAccessPolicy> policies, Map<UUID, User> usersById) {

	Snapshot(RegistrationEntries entries, DirectoryFile file, List<AppRegistration> applications,
			List<ConditionalAccessPolicy> policies) {
		this(entries, file, applications, policies,
				file.users().stream().collect(Collectors.toUnmodifiableMap(User::id, Function.identity())));
	}

}
