package com.example.identityemulator.directory;

import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Refuses what a policy says beyond what is emulated: without a condition that the
 * platform knows it would be about more sign-ins than there.
 */
final class PolicyMembers {

	/**
	 * What is read, by the path of the object; the platform's own notes are left alone.
	 */
	private static final Map<String, Set<String>> READ = Map.of("$",
			Set.of("id", "displayName", "state", "conditions", "grantControls", "sessionControls", "createdDateTime",
					"modifiedDateTime", "deletedDateTime", "templateId", "description"),
			"$.conditions", Set.of("users", "applications", "clientAppTypes", "locations"), "$.conditions.users",
			Set.of("includeUsers", "excludeUsers", "includeGroups", "excludeGroups", "includeRoles", "excludeRoles",
					"includeGuestsOrExternalUsers", "excludeGuestsOrExternalUsers"),
			"$.conditions.applications",
			Set.of("includeApplications", "excludeApplications", "includeAuthenticationContextClassReferences"),
			"$.conditions.locations", Set.of("includeLocations", "excludeLocations"), "$.grantControls",
			Set.of("operator", "builtInControls"), "$.sessionControls", Set.of("signInFrequency", "persistentBrowser"),
			"$.sessionControls.signInFrequency", Set.of("value", "type", "frequencyInterval", "isEnabled"),
			"$.sessionControls.persistentBrowser", Set.of("mode", "isEnabled"));

	/** Means the same as nothing. */
	private static final String USUAL_AUTHENTICATION = "primaryAndSecondaryAuthentication";

	private PolicyMembers() {
	}

	static void check(String file, ObjectNode policy) {
		check(file, "$", policy);
	}

	private static void check(String file, String path, JsonNode node) {
		Set<String> read = READ.get(path);
		if (read == null) {
			return;
		}
		RegistrationPath place = new RegistrationPath(file, path);
		node.properties().forEach((member) -> {
			String name = member.getKey();
			place.require(read.contains(name) || name.contains("@odata.") || saysNothing(member.getValue()), "." + name,
					"is not emulated; the policy would be about more than on the platform");
			check(file, path + "." + name, member.getValue());
		});
	}

	private static boolean saysNothing(JsonNode value) {
		return value.isNull() || value.isContainer() && value.isEmpty() || value.isBoolean() && !value.asBoolean()
				|| USUAL_AUTHENTICATION.equals(value.asString(""))
				|| value.path("isEnabled").isBoolean() && !value.path("isEnabled").asBoolean();
	}

}
