package com.example.identityemulator.conditionalaccess;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Group;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.policy.ConditionalAccessPolicy;
import com.example.identityemulator.policy.Conditions;
import com.example.identityemulator.policy.NamedLocation;

/**
 * Compares one policy's conditions with an attempt, and says in words why it does not
 * apply.
 */
class PolicyMatch {

	private final ConditionalAccessPolicy policy;

	private final AccessAttempt attempt;

	private final Directory directory;

	PolicyMatch(ConditionalAccessPolicy policy, AccessAttempt attempt, Directory directory) {
		this.policy = policy;
		this.attempt = attempt;
		this.directory = directory;
	}

	/**
	 * Why the policy does not apply; nothing if it does.
	 */
	Optional<String> obstacle() {
		Conditions conditions = this.policy.conditions();
		if (this.policy.state() == ConditionalAccessPolicy.State.DISABLED) {
			return Optional.of("It is disabled");
		}
		return users(conditions.users()).or(() -> target(conditions.applications()))
			.or(() -> client(conditions.clientAppTypes()))
			.or(() -> location(conditions.locations()));
	}

	private Optional<String> users(Conditions.Users users) {
		if (is(users.excludeUsers(), users.excludeGroups(), users.excludeRoles())
				|| isGuest(users.excludeGuestsOrExternalUsers())) {
			return Optional.of("It excludes this person");
		}
		return (is(users.includeUsers(), users.includeGroups(), users.includeRoles())
				|| isGuest(users.includeGuestsOrExternalUsers())) ? Optional.empty()
						: Optional.of("It is about other people");
	}

	private boolean isGuest(Conditions.ExternalUsers guests) {
		User user = this.attempt.user();
		return guests != null && user.isGuest() && guests.includesGuestsOf(this.directory.homeOf(user).tenantId());
	}

	private boolean is(List<String> ids, List<String> groups, List<String> roles) {
		Set<String> memberships = this.directory.groupsOf(this.attempt.user())
			.stream()
			.map(Group::id)
			.map(String::valueOf)
			.collect(Collectors.toSet());
		return ids.contains("All") || ids.contains(this.attempt.user().id().toString())
				|| ids.contains("GuestsOrExternalUsers") && this.attempt.user().isGuest()
				|| groups.stream().anyMatch(memberships::contains) || roles.contains(Directory.GLOBAL_ADMINISTRATOR)
						&& this.directory.isAdministrator(this.attempt.user());
	}

	private Optional<String> target(Conditions.Applications target) {
		if (this.attempt.policies().contains(this.policy.id())) {
			// a claims challenge names it, even if this request reaches something else
			return Optional.empty();
		}
		List<String> contexts = target.includeAuthenticationContextClassReferences();
		if (!contexts.isEmpty()) {
			return contexts.stream().anyMatch(this.attempt.contexts()::contains) ? Optional.empty()
					: Optional.of("None of its authentication contexts is asked for");
		}
		return this.attempt.applications().stream().anyMatch((app) -> isMeant(target, app)) ? Optional.empty()
				: Optional.of("It is about other applications");
	}

	private boolean isMeant(Conditions.Applications target, AppRegistration app) {
		return !target.excludeApplications().contains(app.clientId()) && (target.includeApplications().contains("All")
				|| target.includeApplications().contains(app.clientId()));
	}

	private Optional<String> client(List<String> types) {
		return (types.isEmpty() || types.contains("all") || types.contains(this.attempt.client().graphName()))
				? Optional.empty() : Optional.of("It is about other kinds of clients");
	}

	private Optional<String> location(Conditions.Locations locations) {
		if (locations == null) {
			return Optional.empty();
		}
		if (isAt(locations.excludeLocations())) {
			return Optional.of("It excludes the place where the person is");
		}
		return (locations.includeLocations().isEmpty() || isAt(locations.includeLocations())) ? Optional.empty()
				: Optional.of("It is about other places");
	}

	private boolean isAt(List<String> places) {
		Optional<NamedLocation> here = this.directory.namedLocations()
			.stream()
			.filter((location) -> location.id().equals(this.attempt.circumstances().location()))
			.findFirst();
		return places.contains("All")
				|| places.contains("AllTrusted") && here.filter(NamedLocation::isTrusted).isPresent()
				|| here.map((location) -> places.contains(location.id().toString())).orElse(false);
	}

}
