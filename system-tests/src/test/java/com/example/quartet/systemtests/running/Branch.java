package com.example.quartet.systemtests.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The APIs and an emulator of their own, set up as for customers: people of two tenants
 * may come in, the downstream API lists the applications it lets in, and the daemon has
 * two certificates registered.
 */
public final class Branch {

	public static final String PASSWORD = "for-the-tests-alone";

	private static final String DAEMON = "80840000-0000-4000-8000-000000000004";

	private static final String DAEMON_WITHOUT_ROLE = "80850000-0000-4000-8000-000000000005";

	private static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	private static final String FABRIKAM = "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11";

	private static Branch running;

	private final List<Program> programs = new ArrayList<>();

	private final Path folder;

	private final String emulator = "http://127.0.0.1:" + FreePort.find();

	private final String todoApi = "http://localhost:" + FreePort.find();

	private final String downstreamApi = "http://localhost:" + FreePort.find();

	private Branch() throws IOException, InterruptedException {
		this.folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "branch").toAbsolutePath();
		String registered = "{\n      \"displayName\": \"CN=Quartet reminders";
		Path registrations = Registrations.copyTo(this.folder, Map.of("http://localhost:8080",
				Quartet.running().webApp(), registered, newCertificate() + ",\n    " + registered));
		Map<String, String> variables = new HashMap<>();
		variables.put("IDENTITY_AUTHORITY", this.emulator);
		variables.put("IDENTITY_ALLOWED_TENANTS", CONTOSO + "," + FABRIKAM);
		variables.put("DOWNSTREAM_API_URL", this.downstreamApi);
		variables.put("TODO_API_CLIENT_SECRET_FILE", Registrations.REPOSITORY.resolve("secrets/todo-api").toString());
		variables.put("TODO_API_DATABASE_URL", "jdbc:h2:mem:todo-api");
		variables.put("DOWNSTREAM_API_DATABASE_URL", "jdbc:h2:mem:downstream-api");
		variables.put("DOWNSTREAM_API_APPLICATIONS_BY", "list");
		variables.put("DOWNSTREAM_API_ALLOWED_CALLERS",
				"%1$s@%3$s=Profile.Read.All, %1$s@%4$s=Profile.Read.All, %2$s@%3$s=Profile.Read.All".formatted(DAEMON,
						DAEMON_WITHOUT_ROLE, CONTOSO, FABRIKAM));
		variables.put("EMULATOR_REGISTRATIONS", registrations.toString());
		variables.put("EMULATOR_PUBLIC_URL", this.emulator);
		variables.put("EMULATOR_STATE", emulatorState().toString());
		Map<String, String> addresses = Map.of("identity-emulator", this.emulator, "todo-api", this.todoApi,
				"downstream-api", this.downstreamApi);
		Map<String, Program> started = new HashMap<>();
		addresses.forEach((module, address) -> started.put(module, start(module, address, variables)));
		for (Map.Entry<String, Program> program : started.entrySet()) {
			program.getValue().awaitHealth(addresses.get(program.getKey()));
		}
	}

	/**
	 * The branch that some journeys share, started by the first of them.
	 * @return healthy, and stopped when the tests end
	 */
	public static synchronized Branch running() {
		if (running == null) {
			try {
				running = new Branch();
				Runtime.getRuntime().addShutdownHook(new Thread(() -> running.programs.forEach(Program::close)));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return running;
	}

	/**
	 * Starts the daemon against the branch.
	 * @param settings what to set on top of the addresses
	 * @param arguments its command line
	 * @return while it runs
	 */
	public Daemon daemon(Map<String, String> settings, String... arguments) {
		Map<String, String> all = new HashMap<>(settings);
		all.put("IDENTITY_AUTHORITY", this.emulator);
		all.put("TODO_API_URL", this.todoApi);
		all.put("DOWNSTREAM_API_URL", this.downstreamApi);
		return Daemon.start(Quartet.running(), all, arguments);
	}

	public String emulator() {
		return this.emulator;
	}

	public String todoApi() {
		return this.todoApi;
	}

	public String downstreamApi() {
		return this.downstreamApi;
	}

	/**
	 * Where the emulator keeps its signing keys.
	 * @return the folder
	 */
	public Path emulatorState() {
		return this.folder.resolve("emulator");
	}

	/**
	 * The certificate that is registered beside the one of the repository.
	 * @return a PKCS#12 file
	 */
	public String successor() {
		return this.folder.resolve("successor.p12").toString();
	}

	private Program start(String module, String address, Map<String, String> variables) {
		Program program = Program.serve(module, address, this.folder, variables);
		this.programs.add(program);
		return program;
	}

	// as the daemon itself says what to add to keyCredentials
	private String newCertificate() throws InterruptedException {
		try (Program daemon = Program.start("daemon-client", this.folder,
				Map.of("DAEMON_CERTIFICATE_PASSWORD", PASSWORD), "--make-certificate", successor())) {
			daemon.awaitExit();
			Matcher toPaste = Pattern.compile("\\{\"displayName\"[^}]*}").matcher(daemon.output());
			if (!toPaste.find()) {
				throw new IllegalStateException(daemon.output());
			}
			return toPaste.group();
		}
	}

}
