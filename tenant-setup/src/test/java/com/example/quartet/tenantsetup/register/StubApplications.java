package com.example.quartet.tenantsetup.register;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Microsoft Graph's rules for an application that is changed.
 */
final class StubApplications {

	private final StubDirectory directory;

	private final StubBodies bodies;

	StubApplications(StubDirectory directory, StubBodies bodies) {
		this.directory = directory;
		this.bodies = bodies;
	}

	/**
	 * Changes what the body names, under the rules of permissions and clients.
	 */
	void update(ObjectNode application, ObjectNode body) {
		refuseRemovalOfEnabled(application.at("/api/oauth2PermissionScopes"), body.at("/api/oauth2PermissionScopes"));
		refuseRemovalOfEnabled(application.path("appRoles"), body.path("appRoles"));
		for (JsonNode uri : body.path("identifierUris")) {
			if (!uri.asString().equals("api://" + application.path("appId").asString())) {
				throw StubRefusal.bad("identifierUris %s is not of this application".formatted(uri));
			}
		}
		for (JsonNode client : body.at("/api/knownClientApplications")) {
			if (StubDirectory.find(this.directory.applications, "appId", client.asString()).isEmpty()) {
				throw StubRefusal.bad("knownClientApplications: no application %s".formatted(client));
			}
		}
		for (JsonNode client : body.at("/api/preAuthorizedApplications")) {
			client.path("delegatedPermissionIds").forEach((id) -> {
				if (ids(application.at("/api/oauth2PermissionScopes")).stream().noneMatch(id.asString()::equals)) {
					throw StubRefusal.bad("preAuthorizedApplications: no permission %s yet".formatted(id));
				}
			});
		}
		for (JsonNode credential : body.path("keyCredentials")) {
			complete((ObjectNode) credential);
		}
		application.setAll(body);
	}

	private static void complete(ObjectNode credential) {
		if (!credential.has("keyId")) {
			credential.put("keyId", UUID.randomUUID().toString());
			credential.put("endDateTime", "2099-01-01T00:00:00Z");
			credential.put("customKeyIdentifier", Base64.getEncoder()
				.encodeToString(credential.path("key").asString().substring(0, 20).getBytes(StandardCharsets.UTF_8)));
		}
	}

	private static void refuseRemovalOfEnabled(JsonNode now, JsonNode wanted) {
		if (wanted.isMissingNode()) {
			return;
		}
		for (JsonNode permission : now) {
			if (permission.path("isEnabled").asBoolean() && !ids(wanted).contains(permission.path("id").asString())) {
				throw new StubRefusal(400, "CannotDeleteOrUpdateEnabledEntitlement",
						"Permission (scope or role) cannot be deleted or updated unless disabled first.");
			}
		}
	}

	JsonNode addPassword(ObjectNode application, @Nullable JsonNode body) {
		JsonNode wanted = this.bodies.requested("passwordCredential", body.path("passwordCredential"));
		ArrayNode all = application.has("passwordCredentials") ? (ArrayNode) application.path("passwordCredentials")
				: application.putArray("passwordCredentials");
		if (all.size() >= 2) {
			throw StubRefusal.bad("An application that lets personal accounts in has two secrets at most");
		}
		String secret = UUID.randomUUID() + "~secret";
		ObjectNode made = all.addObject()
			.put("keyId", UUID.randomUUID().toString())
			.put("hint", secret.substring(0, 3));
		made.put("startDateTime", Instant.EPOCH.toString());
		made.setAll((ObjectNode) wanted);
		return this.bodies.valid("passwordCredential", made.deepCopy().put("secretText", secret));
	}

	static void removePassword(ObjectNode application, @Nullable JsonNode body) {
		ArrayNode kept = JsonMapper.shared().createArrayNode();
		application.path("passwordCredentials").forEach((credential) -> {
			if (!credential.path("keyId").equals(body.path("keyId"))) {
				kept.add(credential);
			}
		});
		application.set("passwordCredentials", kept);
	}

	static List<String> ids(JsonNode permissions) {
		return permissions.valueStream().map((permission) -> permission.path("id").asString()).toList();
	}

}
