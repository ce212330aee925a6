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
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * The whole system, packaged and running: the emulator on 127.0.0.1 and the site on
 * localhost, which are two sites for a browser, as Entra and an application are.
 */
public final class Quartet {

	private static final Map<String, Quartet> running = new HashMap<>();

	/**
	 * Started at once, since the first start of a jar takes long.
	 */
	private final List<CompletableFuture<Program>> programs = new ArrayList<>();

	private final QuartetSettings settings;

	private final Map<String, String> variables;

	private final Eavesdropper eavesdropper;

	private Quartet(String scheme) throws IOException, InterruptedException {
		this.settings = new QuartetSettings(scheme);
		this.variables = this.settings.variables();
		this.eavesdropper = new Eavesdropper(emulator());
		if (scheme.equals("https")) {
			startEmulatorOverHttps();
		}
		else {
			this.variables.put("EMULATOR_PUBLIC_URL", emulator());
			this.variables.put("IDENTITY_BACKCHANNEL", this.eavesdropper.address());
			start("identity-emulator", emulator());
		}
		// region downstream
		start("downstream-api", downstreamApi());
		// endregion
		start("todo-api", todoApi());
		// region web-app
		start("web-app", webApp());
		// endregion
		// region second-site
		start("web-app", secondSite(), Files.createDirectories(this.settings.folder.resolve("second-site")),
				this.settings.variablesOfSecondSite(this.variables));
		// endregion
		awaitHealth();
	}

	/**
	 * The system that all journeys share, started by the first of them.
	 */
	public static Quartet running() {
		return running("http");
	}

	/**
	 * The same system once more, over https, as {@code ./run --tls} starts it.
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
		this.variables.put("EMULATOR_TLS_PORT", Program.portOf(emulator()));
		start("identity-emulator", overHttp);
		// it makes the certificate that the others show
		this.programs.get(0).join().awaitHealth(overHttp);
		this.variables.putAll(developmentCa().settings());
	}

	// region daemon
	/**
	 * Runs the daemon's job once, with the secret it is registered with.
	 */
	public DaemonRun runDaemonWithSecret() {
		return runDaemon(Map.of("DAEMON_CLIENT_SECRET_FILE", QuartetSettings.secretOf("daemon-client")));
	}

	/**
	 * Runs the daemon's job once, with the certificate it is registered with.
	 */
	public DaemonRun runDaemonWithCertificate() {
		return runDaemon(Map.of("DAEMON_CERTIFICATE",
				Registrations.REPOSITORY.resolve("certificates/daemon-client.p12").toString(),
				"DAEMON_CERTIFICATE_PASSWORD", "for-the-emulator-alone"));
	}

	private DaemonRun runDaemon(Map<String, String> credential) {
		Map<String, String> all = new HashMap<>(this.variables);
		all.putAll(credential);
		try (Program daemon = Program.start("daemon-client", this.settings.folder, all, "--once")) {
			return new DaemonRun(daemon.awaitExit(), daemon.output());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}
	// endregion

	public String emulator() {
		return this.settings.emulator;
	}

	/**
	 * Where the emulator takes orders: faults, the clock, a key rollover.
	 */
	public String emulatorAdmin() {
		return this.settings.emulatorAdmin;
	}

	/**
	 * What the modules and the emulator told each other, secrets and all.
	 */
	public List<String> overheard() {
		return this.eavesdropper.bodies();
	}

	public String logs() {
		return this.programs.stream().map(CompletableFuture::join).map(Program::output).collect(Collectors.joining());
	}

	// region web-app
	public String webApp() {
		return this.settings.webApp;
	}
	// endregion

	// region second-site
	public String secondSite() {
		return this.settings.secondSite;
	}
	// endregion

	public String todoApi() {
		return this.settings.todoApi;
	}

	// region downstream
	public String downstreamApi() {
		return this.settings.downstreamApi;
	}
	// endregion

	public Path emulatorState() {
		return this.settings.emulatorState();
	}

	public DevelopmentCa developmentCa() {
		return new DevelopmentCa(emulatorState());
	}

	private void start(String module, String address) {
		start(module, address, this.settings.folder, this.variables);
	}

	private void start(String module, String address, Path where, Map<String, String> variables) {
		Map<String, String> all = Map.copyOf(variables);
		this.programs.add(CompletableFuture.supplyAsync(() -> Program.serve(module, address, where, all)));
	}

	private void awaitHealth() throws IOException, InterruptedException {
		HttpClient http = emulator().startsWith("https") ? developmentCa().client() : HttpClient.newHttpClient();
		List<String> addresses = new ArrayList<>(List.of(emulator()));
		// region downstream
		addresses.add(downstreamApi());
		// endregion
		addresses.add(todoApi());
		// region web-app
		addresses.add(webApp());
		// endregion
		// region second-site
		addresses.add(secondSite());
		// endregion
		for (int index = 0; index < addresses.size(); index++) {
			this.programs.get(index).join().awaitHealth(addresses.get(index), http);
		}
	}

	private void stop() {
		this.programs.forEach((program) -> program.join().close());
		this.eavesdropper.stop();
	}

	// region daemon
	/**
	 * How a run of the daemon ended: 0 if every reminder was posted.
	 */
	public record DaemonRun(int exitCode, String output) {
	}
	// endregion

}
