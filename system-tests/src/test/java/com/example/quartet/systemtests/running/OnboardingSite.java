package com.example.quartet.systemtests.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The web app once more, with a registration of its own, for people of all organisations:
 * those that connect are let in.
 */
public final class OnboardingSite {

	private static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	private static final String WEB_APP = "80800000-0000-4000-8000-000000000001";

	private static final String CLIENT_ID = "808a0000-0000-4000-8000-00000000000a";

	private static final String ADDRESS = "http://localhost:" + FreePort.find();

	private OnboardingSite() {
	}

	/**
	 * Starts the site at the system that all journeys share.
	 * @return healthy
	 */
	public static VisitingSite start(Quartet quartet) {
		return VisitingSite.start(quartet, ADDRESS,
				Map.of("WEB_APP_CLIENT_ID", CLIENT_ID, "WEB_APP_CLIENT_SECRET", "web-app-secret-for-the-emulator-alone",
						"WEB_APP_SITE_NAME", "Quartet", "IDENTITY_TENANT", "organizations", "IDENTITY_HOME_TENANT",
						CONTOSO, "IDENTITY_ALLOWED_TENANTS", CONTOSO, "IDENTITY_ONBOARDING", "true"))
			.awaitHealth();
	}

	// as the web app is registered: known to the API, with the same roles
	static void register(Path registrations) throws IOException {
		Path applications = registrations.resolve("applications");
		String webApp = Files.readString(Registrations.REPOSITORY.resolve("applications/web-app.json"));
		Files.writeString(applications.resolve("onboarding-site.json"),
				webApp.replace(WEB_APP, CLIENT_ID).replace("http://localhost:8080", ADDRESS));
		change(applications.resolve("todo-api.json"),
				(todoApi) -> ((ArrayNode) todoApi.at("/api/knownClientApplications")).add(CLIENT_ID));
		change(registrations.resolve("directory.json"), (directory) -> {
			ArrayNode assignments = (ArrayNode) directory.path("appRoleAssignments");
			for (JsonNode assignment : List.copyOf(assignments.values())) {
				if (WEB_APP.equals(assignment.path("principalId").asString())) {
					assignments.add(((ObjectNode) assignment.deepCopy()).put("principalId", CLIENT_ID));
				}
			}
		});
	}

	private static void change(Path file, Consumer<JsonNode> change) throws IOException {
		JsonNode content = JsonMapper.shared().readTree(Files.readString(file));
		change.accept(content);
		Files.writeString(file, content.toPrettyString());
	}

}
