package com.example.quartet.systemtests.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.util.FileSystemUtils;

/**
 * The whole system, packaged and running: the emulator on 127.0.0.1 and the site on
 * localhost, which are two sites for a browser, as Entra and an application are.
 */
public final class Quartet {

	private static final Map<String, Quartet> running = new HashMap<>();

	private final List<Program> programs = new ArrayList<>();

	private final Path folder;

	private final Map<String, String> variables = new HashMap<>();

	private final String emulator;

	private final String emulatorAdmin = "http://127.0.0.1:" + FreePort.find();

	private final Eavesdropper eavesdropper;

	private final String webApp;

	// region second-site
	private final String secondSite;

	// endregion

	private final String todoApi;

	private final String downstreamApi;

	private Quartet(String scheme) throws IOException, InterruptedException {
		this.emulator = scheme + "://127.0.0.1:" + FreePort.find();
		this.webApp = scheme + "://localhost:" + FreePort.find();
		// region second-site
		this.secondSite = scheme + "://localhost:" + FreePort.find();
		// endregion
		this.todoApi = scheme + "://localhost:" + FreePort.find();
		this.downstreamApi = scheme + "://localhost:" + FreePort.find();
		this.eavesdropper = new Eavesdropper(this.emulator);
		this.folder = Files.createDirectories(Path.of("target", "quartet-" + scheme).toAbsolutePath());
		FileSystemUtils.deleteRecursively(emulatorState()); // of the last run
		Map<String, String> addresses = new HashMap<>(
				Map.of("http://localhost:8080", this.webApp, "http://localhost:8081", this.todoApi));
		// region second-site
		addresses.put("http://localhost:8083", this.secondSite);
		// endregion
		Path registrations = Registrations.copyTo(this.folder, addresses);
		VisitingSite.register(registrations);
		this.variables.put("IDENTITY_AUTHORITY", this.emulator);
		this.variables.put("TODO_API_URL", this.todoApi);
		this.variables.put("TODO_API_ALLOWED_ORIGINS", this.webApp);
		this.variables.put("DOWNSTREAM_API_URL", this.downstreamApi);
		this.variables.put("WEB_APP_CLIENT_SECRET_FILE", secretOf("web-app"));
		this.variables.put("TODO_API_CLIENT_SECRET_FILE", secretOf("todo-api"));
		this.variables.put("TODO_API_DATABASE_URL", "jdbc:h2:mem:todo-api");
		this.variables.put("DOWNSTREAM_API_DATABASE_URL", "jdbc:h2:mem:downstream-api");
		this.variables.put("EMULATOR_REGISTRATIONS", registrations.toString());
		this.variables.put("EMULATOR_STATE", emulatorState().toString());
		this.variables.put("EMULATOR_ADMIN_PORT", Program.portOf(this.emulatorAdmin));
		this.variables.put("EMULATOR_ADMIN_URL", this.emulatorAdmin);
		if (scheme.equals("https")) {
			startEmulatorOverHttps();
		}
		else {
			this.variables.put("EMULATOR_PUBLIC_URL", this.emulator);
			this.variables.put("IDENTITY_BACKCHANNEL", this.eavesdropper.address());
			start("identity-emulator", this.emulator);
		}
		start("downstream-api", this.downstreamApi);
		start("todo-api", this.todoApi);
		start("web-app", this.webApp);
		// region second-site
		startSecondSite();
		// endregion
		awaitHealth();
	}

	/**
	 * The system that all journeys share, started by the first of them.
	 * @return healthy, and stopped when the tests end
	 */
	public static Quartet running() {
		return running("http");
	}

	/**
	 * The same system once more, over https, as {@code ./run --tls} starts it.
	 * @return healthy, and stopped when the tests end
	 */
	public static Quartet runningOverHttps() {
		return running("https");
	}

	private static synchronized Quartet running(String scheme) {
		return running.computeIfAbsent(scheme, (missing) -> {
			try {
				Quartet quartet = new Quartet(scheme);
				Runtime.getRuntime().addShutdownHook(new Thread(quartet::stop));
				return quartet;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private void startEmulatorOverHttps() throws IOException, InterruptedException {
		String overHttp = "http://127.0.0.1:" + FreePort.find();
		this.variables.put("EMULATOR_PUBLIC_URL", overHttp);
		this.variables.put("EMULATOR_TLS", "true");
		this.variables.put("EMULATOR_TLS_PORT", Program.portOf(this.emulator));
		start("identity-emulator", overHttp);
		// it makes the certificate that the others show
		this.programs.get(0).awaitHealth(overHttp);
		this.variables.putAll(developmentCa().settings());
	}

	/**
	 * Runs the daemon's job once, with the secret it is registered with.
	 * @return how it ended
	 */
	public DaemonRun runDaemonWithSecret() {
		return runDaemon(Map.of("DAEMON_CLIENT_SECRET_FILE", secretOf("daemon-client")));
	}

	/**
	 * Runs the daemon's job once, with the certificate it is registered with.
	 * @return how it ended
	 */
	public DaemonRun runDaemonWithCertificate() {
		return runDaemon(Map.of("DAEMON_CERTIFICATE",
				Registrations.REPOSITORY.resolve("certificates/daemon-client.p12").toString(),
				"DAEMON_CERTIFICATE_PASSWORD", "for-the-emulator-alone"));
	}

	private DaemonRun runDaemon(Map<String, String> credential) {
		Map<String, String> all = new HashMap<>(this.variables);
		all.putAll(credential);
		try (Program daemon = Program.start("daemon-client", this.folder, all, "--once")) {
			return new DaemonRun(daemon.awaitExit(), daemon.output());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public String emulator() {
		return this.emulator;
	}

	/**
	 * Where the emulator takes orders: faults, the clock, a key rollover.
	 * @return an address that answers nothing else
	 */
	public String emulatorAdmin() {
		return this.emulatorAdmin;
	}

	/**
	 * What the modules and the emulator told each other, secrets and all.
	 * @return forms and JSON, word for word
	 */
	public List<String> overheard() {
		return this.eavesdropper.bodies();
	}

	/**
	 * What the modules wrote into their logs.
	 * @return everything so far
	 */
	public String logs() {
		return this.programs.stream().map(Program::output).collect(Collectors.joining());
	}

	public String webApp() {
		return this.webApp;
	}

	// region second-site
	public String secondSite() {
		return this.secondSite;
	}
	// endregion

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
	 * Who vouches for the whole system, where it runs over https.
	 * @return the CA that the emulator made
	 */
	public DevelopmentCa developmentCa() {
		return new DevelopmentCa(emulatorState());
	}

	private void start(String module, String address) {
		start(module, address, this.folder, this.variables);
	}

	// region second-site
	private void startSecondSite() throws IOException {
		Map<String, String> another = new HashMap<>(this.variables);
		another.put("WEB_APP_CLIENT_ID", "80830000-0000-4000-8000-000000000006");
		another.put("WEB_APP_CLIENT_SECRET_FILE", secretOf("second-site"));
		another.put("WEB_APP_SITE_NAME", "Second site");
		another.put("SINGLE_PAGE_CLIENT_ID", "");
		another.put("WEB_APP_SESSION_COOKIE", "SECOND_SITE_SESSION");
		start("web-app", this.secondSite, Files.createDirectories(this.folder.resolve("second-site")), another);
	}
	// endregion

	private void start(String module, String address, Path where, Map<String, String> settings) {
		this.programs.add(Program.serve(module, address, where, settings));
	}

	private void awaitHealth() throws IOException, InterruptedException {
		HttpClient http = this.emulator.startsWith("https") ? developmentCa().client() : HttpClient.newHttpClient();
		List<String> addresses = new ArrayList<>(List.of(this.emulator, this.downstreamApi, this.todoApi, this.webApp));
		// region second-site
		addresses.add(this.secondSite);
		// endregion
		for (int index = 0; index < addresses.size(); index++) {
			this.programs.get(index).awaitHealth(addresses.get(index), http);
		}
	}

	private void stop() {
		this.programs.forEach(Program::close);
		this.eavesdropper.stop();
	}

	private static String secretOf(String module) {
		return Registrations.REPOSITORY.resolve("secrets").resolve(module).toString();
	}

	/**
	 * How a run of the daemon ended.
	 *
	 * @param exitCode 0 if every reminder was posted
	 * @param output what it printed
	 */
	public record DaemonRun(int exitCode, String output) {

	}

}
