package com.example.quartet.tenantsetup.register;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
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

	private final StubBodies bodies = new StubBodies();

	final StubReplication replication = new StubReplication();

	private final StubGrants grants = new StubGrants(this.directory, this.bodies, this.replication);

	private final StubApplications applications = new StubApplications(this.directory, this.bodies);

	/**
	 * Answers a request.
	 * @return the body of the answer, or null for none
	 */
	@Nullable JsonNode answer(String method, String path, String query, @Nullable JsonNode body, boolean createIfMissing) {
		Matcher key = KEY.matcher(path);
		Matcher item = ITEM.matcher(path);
		if ("GET /me".equals(method + " " + path)) {
			return this.bodies.valid("user",
					JsonMapper.shared()
						.createObjectNode()
						.put("id", PERSON)
						.put("userPrincipalName", "admin@acme.example"));
		}
		if (path.equals("/organization")) {
			ObjectNode acme = JsonMapper.shared().createObjectNode().put("id", TENANT).put("displayName", "Acme");
			acme.putArray("verifiedDomains").addObject().put("name", "acme.example");
			return this.bodies.page("organization", List.of(acme), query);
		}
		if (key.matches()) {
			List<ObjectNode> kind = "applications".equals(key.group(1)) ? this.directory.applications
					: this.directory.servicePrincipals;
			return byKey(method, type(key.group(1)), kind, key.group(2), key.group(3), query, body, createIfMissing);
		}
		if (path.equals("/oauth2PermissionGrants") && "POST".equals(method)) {
			return this.grants.newGrant((ObjectNode) this.bodies.requested("oAuth2PermissionGrant", body));
		}
		if (path.equals("/applications") && query.contains("startswith(t,'")) {
			String tag = query.replaceAll(".*startswith\\(t,'([^']*)'\\).*", "$1");
			return this.bodies.page("application",
					this.directory.applications.stream()
						.filter((application) -> application.path("tags")
							.valueStream()
							.anyMatch((own) -> own.asString().startsWith(tag)))
						.toList(),
					query);
		}
		if (path.equals("/directory/deletedItems/microsoft.graph.application")) {
			return this.bodies.page("application", this.directory.deleted, query);
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
			return this.bodies.selected(type, visible(found, value), query);
		}
		this.bodies.requested(type, body);
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
			return this.bodies.valid(type, made);
		}
		StubRefusal unknown = StubRefusal
			.bad("The appId '%s' of the service principal does not reference a valid application object."
				.formatted(value));
		StubDirectory.find(this.directory.applications, "appId", value).orElseThrow(() -> unknown);
		this.replication.await("appId " + value, () -> unknown);
		ObjectNode made = StubDirectory.object(kind).put("appId", value);
		made.setAll((ObjectNode) body);
		return this.bodies.valid(type, made);
	}

	private @Nullable JsonNode ofItem(String method, String kind, String id, String collection, String query,
			@Nullable JsonNode body) {
		return switch (method + " " + kind + collection) {
			case "GET applications" -> this.bodies.selected("application",
					visible(StubDirectory.find(this.directory.applications, "id", id), id), query);
			case "PATCH applications" -> {
				this.applications.update(application(id), (ObjectNode) this.bodies.requested("application", body));
				yield null;
			}
			case "DELETE applications" -> {
				this.directory.delete(application(id));
				yield null;
			}
			case "POST applications/addPassword" -> this.applications.addPassword(application(id), body);
			case "POST applications/removePassword" -> {
				StubApplications.removePassword(application(id), body);
				yield null;
			}
			case "GET servicePrincipals/appRoleAssignments", "GET users/appRoleAssignments" -> this.bodies
				.page("appRoleAssignment", matching(this.directory.roleAssignments, "principalId", id), query);
			case "POST servicePrincipals/appRoleAssignedTo" ->
				this.grants.newAssignment((ObjectNode) this.bodies.requested("appRoleAssignment", body), id);
			case "GET servicePrincipals/oauth2PermissionGrants" ->
				this.bodies.page("oAuth2PermissionGrant", matching(this.directory.grants, "clientId", id), query);
			case "PATCH oauth2PermissionGrants" -> {
				StubDirectory.find(this.directory.grants, "id", id)
					.orElseThrow(() -> StubRefusal.notFound(id))
					.setAll((ObjectNode) this.bodies.requested("oAuth2PermissionGrant", body));
				yield null;
			}
			default -> throw StubRefusal.bad("no such request: %s %s%s".formatted(method, kind, collection));
		};
	}

	private @Nullable JsonNode ofDeleted(String method, String id, String query) {
		ObjectNode found = visible(StubDirectory.find(this.directory.deleted, "id", id), "deleted " + id);
		if ("DELETE".equals(method)) {
			this.directory.deleted.remove(found);
			return null;
		}
		return this.bodies.selected("application", found, query);
	}

	/**
	 * A new object takes a while to appear.
	 */
	private ObjectNode visible(Optional<ObjectNode> found, String name) {
		ObjectNode object = found.orElseThrow(() -> StubRefusal.notFound(name));
		this.replication.await(name, () -> StubRefusal.notFound(name));
		return object;
	}

	private ObjectNode application(String id) {
		return visible(StubDirectory.find(this.directory.applications, "id", id), id);
	}

	private static List<ObjectNode> matching(List<ObjectNode> kind, String property, String value) {
		return kind.stream().filter((object) -> object.path(property).asString("").equals(value)).toList();
	}

	private static String type(String collection) {
		return "applications".equals(collection) ? "application" : "servicePrincipal";
	}

}
