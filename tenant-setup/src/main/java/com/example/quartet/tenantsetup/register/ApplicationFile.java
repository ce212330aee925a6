package com.example.quartet.tenantsetup.register;

import java.util.Locale;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One application of the registrations folder.
 *
 * @param name the name of its file, such as {@code web-app}
 * @param content a Graph {@code application}
 */
record ApplicationFile(String name, ObjectNode content) {

	String appId() {
		return this.content.path("appId").asString();
	}

	String displayName() {
		return this.content.path("displayName").asString();
	}

	/**
	 * Whether it has to prove who it is: the sample has a credential for the emulator.
	 */
	boolean isConfidential() {
		return !this.content.path("passwordCredentials").isEmpty() || !this.content.path("keyCredentials").isEmpty();
	}

	/**
	 * Whether people sign in to it, rather than to an application that calls it.
	 */
	boolean signsPeopleIn() {
		return requires("Scope") && this.content.path("identifierUris").isEmpty();
	}

	/**
	 * Whether it is an API that calls another one on behalf of people, also after they
	 * have left.
	 */
	boolean callsOnBehalfOfPeople() {
		return requires("Scope") && !signsPeopleIn();
	}

	/**
	 * What the environment variables of this application begin with.
	 */
	String variablePrefix() {
		return this.name.replaceFirst("-client$", "").replace('-', '_').toUpperCase(Locale.ROOT);
	}

	/**
	 * The name of one of its delegated permissions, such as {@code Todo.Read}.
	 */
	Optional<String> scope(String id) {
		return this.content.at("/api/oauth2PermissionScopes")
			.valueStream()
			.filter((scope) -> scope.path("id").asString().equals(id))
			.map((scope) -> scope.path("value").asString())
			.findFirst();
	}

	private boolean requires(String type) {
		return this.content.path("requiredResourceAccess")
			.valueStream()
			.flatMap((resource) -> resource.path("resourceAccess").valueStream())
			.map((access) -> access.path("type"))
			.map(JsonNode::asString)
			.anyMatch(type::equals);
	}

}
