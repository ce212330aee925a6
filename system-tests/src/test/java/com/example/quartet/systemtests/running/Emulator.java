package com.example.quartet.systemtests.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.util.FileSystemUtils;

/**
 * The emulator alone, by http and by https, with a public client beside the repository's
 * applications.
 */
public final class Emulator implements AutoCloseable {

	private final String http = "http://127.0.0.1:" + FreePort.find();

	private final String https = "https://localhost:" + FreePort.find();

	private final Path folder;

	private final Map<String, String> variables;

	private Program program;

	private Emulator() throws IOException, InterruptedException {
		this.folder = Files.createDirectories(Path.of("target", "emulator").toAbsolutePath());
		// of the last run
		FileSystemUtils.deleteRecursively(this.folder.resolve("state"));
		Path registrations = Registrations.copyTo(this.folder, Map.of());
		Files.writeString(registrations.resolve("applications/program.json"),
				Files.readString(Path.of("src/test/resources/applications/program.json")));
		this.variables = Map.of("EMULATOR_PUBLIC_URL", this.http, "EMULATOR_TLS", "true", "EMULATOR_TLS_PORT",
				Program.portOf(this.https), "EMULATOR_TLS_PUBLIC_URL", this.https, "EMULATOR_REGISTRATIONS",
				registrations.toString(), "EMULATOR_STATE", this.folder.resolve("state").toString());
		run();
	}

	/**
	 * Ends it without a warning, and starts it again.
	 */
	public void killAndRestart() throws IOException, InterruptedException {
		this.program.kill();
		this.program.awaitExit();
		run();
	}

	private void run() throws IOException, InterruptedException {
		this.program = Program.serve("identity-emulator", this.http, this.folder, this.variables);
		this.program.awaitHealth(this.http);
	}

	public static Emulator start() {
		try {
			return new Emulator();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public String http() {
		return this.http;
	}

	public String https() {
		return this.https;
	}

	/**
	 * The CA that vouches for https.
	 * @return a PEM file
	 */
	public Path certificate() {
		return this.folder.resolve("state/development-ca.pem");
	}

	/**
	 * The daemon's certificate with its key.
	 * @return a PKCS#12 file
	 */
	public Path daemonsKey() {
		return Registrations.REPOSITORY.resolve("certificates/daemon-client.p12");
	}

	@Override
	public void close() {
		this.program.close();
	}

}
