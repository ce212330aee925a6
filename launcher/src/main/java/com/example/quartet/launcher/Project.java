package com.example.quartet.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The names and folders of the project, in one place: another project changes this file
 * and {@link Port}.
 */
final class Project {

	static final String NAME = "Quartet";

	/** In the order in which they start. */
	static final List<AppModule> MODULES = List.of( //
			new AppModule("identity-emulator", "identity-emulator", "identity-emulator/server", Port.EMULATOR),
			// region downstream
			new AppModule("downstream-api", "downstream-api", "downstream-api", Port.DOWNSTREAM_API),
			// endregion
			// region web-app
			new AppModule("web-app", "web-app", "web-app", Port.WEB_APP),
			// endregion
			// region second-site
			new AppModule("second-site", "web-app", "web-app", Port.SECOND_SITE),
			// endregion
			// region daemon
			new AppModule("daemon-client", "daemon-client", "daemon-client", Port.DAEMON),
			// endregion
			new AppModule("todo-api", "todo-api", "todo-api", Port.TODO_API));

	/** What all modules are built from. */
	static final List<String> LIBRARIES = List.of("api-support", "identity-support", "service-support");

	/**
	 * What the modules show of themselves; a project without this folder starts without
	 * it.
	 */
	static final Attachment WORKSHOP = new Attachment("workshop-extension", "workshop/extension",
			"workshop/extension/target/workshop");

	/** Whose tests take the pictures. */
	static final String JOURNEYS = "workshop/journeys";

	/** The emulator's sample secrets, for modules without another credential. */
	static final List<SampleSecret> SAMPLE_SECRETS = List.of( //
			// region web-app
			new SampleSecret("registrations/secrets/web-app", "WEB_APP_CLIENT_SECRET_FILE", "WEB_APP_CLIENT_SECRET",
					"WEB_APP_CERTIFICATE"),
			// endregion
			// region daemon
			new SampleSecret("registrations/secrets/daemon-client", "DAEMON_CLIENT_SECRET_FILE", "DAEMON_CLIENT_SECRET",
					"DAEMON_CERTIFICATE"),
			// endregion
			// region downstream
			new SampleSecret("registrations/secrets/todo-api", "TODO_API_CLIENT_SECRET_FILE", "TODO_API_CLIENT_SECRET",
					"TODO_API_CERTIFICATE")
	// endregion
	);

	/** Files that one program at a time can open. */
	static final List<DatabaseFile> DATABASES = List.of( //
			// region downstream
			new DatabaseFile("downstream-api", "data/downstream-api.mv.db", "DOWNSTREAM_API_DATABASE_URL"),
			// endregion
			new DatabaseFile("todo-api", "data/todo-api.mv.db", "TODO_API_DATABASE_URL"));

	private Project() {
	}

	static AppModule module(String name) {
		for (AppModule module : MODULES) {
			if (module.name().equals(name)) {
				return module;
			}
		}
		throw new LaunchException("There is no module %s: there are %s.".formatted(name, names(MODULES, ", ")));
	}

	static String names(List<AppModule> modules, String separator) {
		StringBuilder names = new StringBuilder();
		for (AppModule module : modules) {
			names.append(names.isEmpty() ? "" : separator).append(module.name());
		}
		return names.toString();
	}

	/**
	 * Jars that are attached to each module from outside.
	 */
	record Attachment(String artifact, String folder, String jars) {

		boolean isPartOf(Path root) {
			return Files.exists(root.resolve(this.folder).resolve("pom.xml"));
		}

		Path jar(Path root) {
			return root.resolve(this.jars).resolve(this.artifact + ".jar");
		}

	}

	/**
	 * The file with a secret that is used unless one of the variables names a credential.
	 */
	record SampleSecret(String file, String fileVariable, String secretVariable, String certificateVariable) {
	}

	/**
	 * A module's database, unless the variable names another.
	 */
	record DatabaseFile(String module, String file, String variable) {
	}

}
