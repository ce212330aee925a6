package com.example.quartet.tenantsetup.register;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Microsoft Graph's rules for the requests that registering takes; each request and
 * answer must have the published shape.
 */
class StubGraph {

	static final String TENANT = "7e4a0000-0000-4000-a000-00000000ac3e";

	static final String PERSON = "ad310000-0000-4000-a000-0000000ac3e1";

	private static final Pattern KEY = Pattern.compile("/(\\w+)\\((\\w+)='([^']+)'\\)");

	private static final Pattern ITEM = Pattern.compile("/(\\w+)/([0-9a-f-]{36})(/\\w+)?");

	final StubDirectory directory = new StubDirectory();

	private final GraphShapes shapes = new GraphShapes();

	private final Set<String> seen = new HashSet<>();

	/**
	 * How often a new object is not found before it is.
	 */
	int replicationDelay;

	private int missing;

	/**
	 * Answers a request.
	 * @return the body of the answer, or null for none
	 */
	@Nullable JsonNode answer(String method, String path, String query, @Nullable JsonNode body, boolean createIfMissing) {
		Matcher key = KEY.matcher(path);
		Matcher item = ITEM.matcher(path);
		if ("GET /me".equals(method + " " + path)) {
			return valid("user",
					JsonMapper.shared()
						.createObjectNode()
						.put("id", PERSON)
						.put("userPrincipalName", "admin@acme.example"));
		}
		if (path.equals("/organization")) {
			return page("organization",
					List.of(JsonMapper.shared().createObjectNode().put("id", TENANT).put("displayName", "Acme")),
					query);
		}
		if (key.matches()) {
			List<ObjectNode> kind = "applications".equals(key.group(1)) ? this.directory.applications
					: this.directory.servicePrincipals;
			return byKey(method, type(key.group(1)), kind, key.group(2), key.group(3), query, body, createIfMissing);
		}
		if (path.equals("/oauth2PermissionGrants") && "POST".equals(method)) {
			return newGrant((ObjectNode) requested("oAuth2PermissionGrant", body));
		}
		if (path.equals("/applications") && query.contains("startswith(t,'")) {
			String tag = query.replaceAll(".*startswith\\(t,'([^']*)'\\).*", "$1");
			return page("application",
					this.directory.applications.stream()
						.filter((application) -> application.path("tags")
							.valueStream()
							.anyMatch((own) -> own.asString().startsWith(tag)))
						.toList(),
					query);
		}
		if (path.equals("/directory/deletedItems/microsoft.graph.application")) {
			return page("application", this.directory.deleted, query);
		}
		if (path.startsWith("/directory/deletedItems/")) {
			return ofDeleted(method, path.substring(path.lastIndexOf('/') + 1), query);
		}
		if (item.matches()) {
			return ofItem(method, item.group(1), item.group(2), Optional.ofNullable(item.group(3)).orElse(""), query,
					body);
		}
		throw StubRefusal.bad("no such request: %s %s".formatted(method, path));
	}

	private @Nullable JsonNode byKey(String method, String type, List<ObjectNode> kind, String property, String value,
			String query, @Nullable JsonNode body, boolean createIfMissing) {
		Optional<ObjectNode> found = StubDirectory.find(kind, property, value);
		if ("GET".equals(method)) {
			return selected(type, visible(found, value), query);
		}
		requested(type, body);
		if (found.isPresent()) {
			found.get().setAll((ObjectNode) body);
			return null;
		}
		if (!createIfMissing) {
			throw StubRefusal.notFound(value);
		}
		if (kind == this.directory.applications) {
			if (!body.has("displayName")) {
				throw StubRefusal.bad("displayName is required");
			}
			ObjectNode made = this.directory.newApplication(value);
			made.setAll((ObjectNode) body);
			return valid(type, made);
		}
		if (StubDirectory.find(this.directory.applications, "appId", value).isEmpty()) {
			throw StubRefusal
				.bad("The appId '%s' of the service principal does not reference a valid application object."
					.formatted(value));
		}
		ObjectNode made = StubDirectory.object(kind).put("appId", value);
		made.setAll((ObjectNode) body);
		return valid(type, made);
	}

	private @Nullable JsonNode ofItem(String method, String kind, String id, String collection, String query,
			@Nullable JsonNode body) {
		return switch (method + " " + kind + collection) {
			case "GET applications" ->
				selected("application", visible(StubDirectory.find(this.directory.applications, "id", id), id), query);
			case "PATCH applications" -> update(application(id), (ObjectNode) requested("application", body));
			case "DELETE applications" -> {
				this.directory.delete(application(id));
				yield null;
			}
			case "POST applications/addPassword" -> addPassword(application(id), body);
			case "POST applications/removePassword" -> removePassword(application(id), body);
			case "GET servicePrincipals/appRoleAssignments", "GET users/appRoleAssignments" ->
				page("appRoleAssignment", matching(this.directory.roleAssignments, "principalId", id), query);
			case "POST servicePrincipals/appRoleAssignedTo" ->
				newAssignment((ObjectNode) requested("appRoleAssignment", body), id);
			case "GET servicePrincipals/oauth2PermissionGrants" ->
				page("oAuth2PermissionGrant", matching(this.directory.grants, "clientId", id), query);
			case "PATCH oauth2PermissionGrants" -> {
				StubDirectory.find(this.directory.grants, "id", id)
					.orElseThrow(() -> StubRefusal.notFound(id))
					.setAll((ObjectNode) requested("oAuth2PermissionGrant", body));
				yield null;
			}
			default -> throw StubRefusal.bad("no such request: %s %s%s".formatted(method, kind, collection));
		};
	}

	private @Nullable JsonNode update(ObjectNode application, ObjectNode body) {
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
		return null;
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

	private JsonNode addPassword(ObjectNode application, @Nullable JsonNode body) {
		JsonNode wanted = requested("passwordCredential", body.path("passwordCredential"));
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
		return valid("passwordCredential", made.deepCopy().put("secretText", secret));
	}

	private static @Nullable JsonNode removePassword(ObjectNode application, @Nullable JsonNode body) {
		ArrayNode kept = JsonMapper.shared().createArrayNode();
		application.path("passwordCredentials").forEach((credential) -> {
			if (!credential.path("keyId").equals(body.path("keyId"))) {
				kept.add(credential);
			}
		});
		application.set("passwordCredentials", kept);
		return null;
	}

	private JsonNode newAssignment(ObjectNode body, String resource) {
		ObjectNode api = StubDirectory.find(this.directory.servicePrincipals, "id", resource)
			.orElseThrow(() -> StubRefusal.notFound(resource));
		JsonNode roles = StubDirectory.find(this.directory.applications, "appId", api.path("appId").asString())
			.orElseThrow()
			.path("appRoles");
		if (!ids(roles).contains(body.path("appRoleId").asString())) {
			throw StubRefusal.bad("Permission being assigned was not found on application");
		}
		if (StubDirectory
			.first(this.directory.roleAssignments,
					(other) -> sameValues(other, body, "principalId", "resourceId", "appRoleId"))
			.isPresent()) {
			throw StubRefusal.bad("Permission being assigned already exists on the object");
		}
		ObjectNode made = StubDirectory.object(this.directory.roleAssignments);
		made.setAll(body);
		return valid("appRoleAssignment", made);
	}

	private JsonNode newGrant(ObjectNode body) {
		for (String property : List.of("clientId", "resourceId")) {
			StubDirectory.find(this.directory.servicePrincipals, "id", body.path(property).asString())
				.orElseThrow(() -> StubRefusal.notFound(property));
		}
		if (StubDirectory
			.first(this.directory.grants, (other) -> sameValues(other, body, "clientId", "resourceId", "consentType"))
			.isPresent()) {
			throw new StubRefusal(409, "Request_MultipleObjectsWithSameKeyValue", "Permission entry already exists.");
		}
		ObjectNode made = StubDirectory.object(this.directory.grants);
		made.setAll(body);
		return valid("oAuth2PermissionGrant", made);
	}

	private @Nullable JsonNode ofDeleted(String method, String id, String query) {
		ObjectNode found = visible(StubDirectory.find(this.directory.deleted, "id", id), "deleted " + id);
		if ("DELETE".equals(method)) {
			this.directory.deleted.remove(found);
			return null;
		}
		return selected("application", found, query);
	}

	/**
	 * A new object takes a while to appear.
	 */
	private ObjectNode visible(Optional<ObjectNode> found, String name) {
		ObjectNode object = found.orElseThrow(() -> StubRefusal.notFound(name));
		if (!this.seen.contains(name)) {
			if (this.missing++ < this.replicationDelay) {
				throw StubRefusal.notFound(name);
			}
			this.missing = 0;
			this.seen.add(name);
		}
		return object;
	}

	private ObjectNode application(String id) {
		return visible(StubDirectory.find(this.directory.applications, "id", id), id);
	}

	private JsonNode requested(String type, @Nullable JsonNode body) {
		if (body == null) {
			throw StubRefusal.bad("no body");
		}
		List<String> violations = this.shapes.violations(type, body, true);
		if (!violations.isEmpty()) {
			throw StubRefusal.bad(violations.toString());
		}
		return body;
	}

	private JsonNode valid(String type, JsonNode answer) {
		List<String> violations = this.shapes.violations(type, answer, false);
		if (!violations.isEmpty()) {
			throw new IllegalStateException("The stub itself is wrong: " + violations);
		}
		return answer;
	}

	private JsonNode selected(String type, ObjectNode object, String query) {
		ObjectNode answer = JsonMapper.shared().createObjectNode();
		Arrays.stream(query.replaceAll(".*\\$select=([^&]*).*", "$1").split(","))
			.filter(object::has)
			.forEach((property) -> answer.set(property, object.path(property)));
		return valid(type, answer);
	}

	private JsonNode page(String type, List<ObjectNode> objects, String query) {
		ObjectNode page = JsonMapper.shared().createObjectNode();
		ArrayNode value = page.putArray("value");
		objects.forEach((object) -> value
			.add(query.contains("$select=") ? selected(type, object, query) : valid(type, object)));
		return page;
	}

	private static List<ObjectNode> matching(List<ObjectNode> kind, String property, String value) {
		return kind.stream().filter((object) -> object.path(property).asString("").equals(value)).toList();
	}

	private static boolean sameValues(JsonNode one, JsonNode other, String... properties) {
		return Arrays.stream(properties).allMatch((property) -> one.path(property).equals(other.path(property)));
	}

	private static List<String> ids(JsonNode permissions) {
		return permissions.valueStream().map((permission) -> permission.path("id").asString()).toList();
	}

	private static String type(String collection) {
		return "applications".equals(collection) ? "application" : "servicePrincipal";
	}

}
