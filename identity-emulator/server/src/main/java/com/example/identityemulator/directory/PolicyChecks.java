package com.example.identityemulator.directory;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import com.example.identityemulator.policy.ConditionalAccessPolicy;
import com.example.identityemulator.policy.Conditions;
import com.example.identityemulator.policy.NamedLocation;

/**
 * Everyone and everything that a policy is about must exist, and what it asks for must be
 * something that the emulator can ask for.
 */
class PolicyChecks {

	private static final Set<String> CONTROLS = Set.of("block", "mfa", "compliantDevice");

	private static final Set<String> WORDS = Set.of("All", "None", "AllTrusted", "GuestsOrExternalUsers");

	private final DirectoryFile directory;

	private final Set<String> applications;

	private final Map<String, ConditionalAccessPolicy> policies;

	PolicyChecks(DirectoryFile directory, Set<String> applications, Map<String, ConditionalAccessPolicy> policies) {
		this.directory = directory;
		this.applications = applications;
		this.policies = policies;
	}

	void check() {
		new RegistrationPath(RegistrationEntries.DIRECTORY, "$.namedLocations")
			.unique(this.directory.namedLocations().stream().map(NamedLocation::id).toList(), "id");
		Set<UUID> ids = new HashSet<>();
		this.policies.forEach((file, policy) -> {
			RegistrationPath place = new RegistrationPath(file, "$");
			place.require(policy.id() != null && ids.add(policy.id()), ".id", "is missing, or another policy has it");
			place.require(policy.displayName() != null, ".displayName", "a policy needs a name");
			place.require(policy.state() != null, ".state", "is missing");
			policy.grantControls()
				.builtInControls()
				.forEach((control) -> place.require(CONTROLS.contains(control), ".grantControls.builtInControls",
						control + " is not emulated; block, mfa and compliantDevice are"));
			place.require(
					policy.sessionControls().persistence().isEmpty()
							|| policy.conditions().applications().includeApplications().contains("All"),
					".sessionControls.persistentBrowser",
					"counts for the whole browser, so includeApplications must be All");
			check(new RegistrationPath(file, "$.conditions"), policy.conditions());
		});
	}

	private void check(RegistrationPath place, Conditions conditions) {
		Conditions.Users users = conditions.users();
		each(place, ".users.includeUsers", users.includeUsers(), this::isUser);
		each(place, ".users.excludeUsers", users.excludeUsers(), this::isUser);
		each(place, ".users.includeGroups", users.includeGroups(), this::isGroup);
		each(place, ".users.excludeGroups", users.excludeGroups(), this::isGroup);
		Conditions.Applications target = conditions.applications();
		each(place, ".applications.includeApplications", target.includeApplications(), this.applications::contains);
		each(place, ".applications.excludeApplications", target.excludeApplications(), this.applications::contains);
		if (conditions.locations() != null) {
			each(place, ".locations.includeLocations", conditions.locations().includeLocations(), this::isLocation);
			each(place, ".locations.excludeLocations", conditions.locations().excludeLocations(), this::isLocation);
		}
	}

	private void each(RegistrationPath place, String below, List<String> ids, Predicate<String> exists) {
		ids.forEach((id) -> place.require(WORDS.contains(id) || exists.test(id), below, id + " is not registered"));
	}

	private boolean isUser(String id) {
		return this.directory.users().stream().anyMatch((user) -> user.id().toString().equalsIgnoreCase(id));
	}

	private boolean isGroup(String id) {
		return this.directory.groups().stream().anyMatch((group) -> group.id().toString().equalsIgnoreCase(id));
	}

	private boolean isLocation(String id) {
		return this.directory.namedLocations()
			.stream()
			.anyMatch((location) -> location.id().toString().equalsIgnoreCase(id));
	}

}
