package com.example.quartet.systemtests.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.springframework.util.FileSystemUtils;

/**
 * Where the programs of one system are, and what each is told of the others.
 */
final class QuartetSettings {

	final Path folder;

	final String emulator;

	final String emulatorAdmin = "http://127.0.0.1:" + FreePort.find();

	// region web-app
	final String webApp;

	// endregion
	// region second-site
	final String secondSite;

	// endregion

	final String todoApi;

	// region downstream
	final String downstreamApi;

	// endregion
	QuartetSettings(String scheme) throws IOException {
		this.folder = Files.createDirectories(Path.of("target", "quartet-" + scheme).toAbsolutePath());
		this.emulator = scheme + "://127.0.0.1:" + FreePort.find();
		// region web-app
		this.webApp = scheme + "://localhost:" + FreePort.find();
		// endregion
		// region second-site
		this.secondSite = scheme + "://localhost:" + FreePort.find();
		// endregion
		this.todoApi = scheme + "://localhost:" + FreePort.find();
		// region downstream
		this.downstreamApi = scheme + "://localhost:" + FreePort.find();
		// endregion
		FileSystemUtils.deleteRecursively(emulatorState()); // of the last run
	}

	Path emulatorState() {
		return this.folder.resolve("emulator");
	}

	Map<String, String> variables() throws IOException {
		Map<String, String> variables = new HashMap<>();
		variables.put("IDENTITY_AUTHORITY", this.emulator);
		variables.put("IDENTITY_ONBOARDING", "true");
		variables.put("TODO_API_URL", this.todoApi);
		// region web-app
		variables.put("TODO_API_ALLOWED_ORIGINS", this.webApp);
		// endregion
		// region downstream
		variables.put("DOWNSTREAM_API_URL", this.downstreamApi);
		// endregion
		// region web-app
		variables.put("WEB_APP_CLIENT_SECRET_FILE", secretOf("web-app"));
		// endregion
		// region downstream
		variables.put("TODO_API_CLIENT_SECRET_FILE", secretOf("todo-api"));
		// endregion
		variables.put("TODO_API_DATABASE_URL", "jdbc:h2:mem:todo-api");
		// region downstream
		variables.put("DOWNSTREAM_API_DATABASE_URL", "jdbc:h2:mem:downstream-api");
		// endregion
		variables.put("EMULATOR_REGISTRATIONS", registrations().toString());
		variables.put("EMULATOR_BACK_CHANNEL_LOGOUT_PATH", "/logout/connect/back-channel/entra");
		variables.put("EMULATOR_STATE", emulatorState().toString());
		variables.put("EMULATOR_ADMIN_PORT", Program.portOf(this.emulatorAdmin));
		variables.put("EMULATOR_ADMIN_URL", this.emulatorAdmin);
		return variables;
	}

	// region second-site
	Map<String, String> variablesOfSecondSite(Map<String, String> ofWebApp) {
		Map<String, String> variables = new HashMap<>(ofWebApp);
		variables.put("WEB_APP_CLIENT_ID", "80830000-0000-4000-8000-000000000006");
		variables.put("WEB_APP_CLIENT_SECRET_FILE", secretOf("second-site"));
		variables.put("WEB_APP_SITE_NAME", "Second site");
		variables.put("SINGLE_PAGE_CLIENT_ID", "");
		variables.put("WEB_APP_SESSION_COOKIE", "SECOND_SITE_SESSION");
		return variables;
	}
	// endregion

	private Path registrations() throws IOException {
		Map<String, String> addresses = new HashMap<>(Map.of("http://localhost:8081", this.todoApi));
		// region web-app
		addresses.put("http://localhost:8080", this.webApp);
		// endregion
		// region second-site
		addresses.put("http://localhost:8083", this.secondSite);
		// endregion
		Path registrations = Registrations.copyTo(this.folder, addresses);
		// region web-app
		VisitingSite.register(registrations);
		OnboardingSite.register(registrations);
		// endregion
		return registrations;
	}

	static String secretOf(String module) {
		return Registrations.REPOSITORY.resolve("secrets").resolve(module).toString();
	}

}
