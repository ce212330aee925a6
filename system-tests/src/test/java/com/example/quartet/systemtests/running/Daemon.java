package com.example.quartet.systemtests.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The packaged daemon in all its ways to run: with other settings, told to end, or
 * killed.
 */
public final class Daemon implements AutoCloseable {

	private final Program program;

	private Daemon(Program program) {
		this.program = program;
	}

	/**
	 * Starts the daemon against the running system, with its sample secret.
	 * @param quartet the system
	 * @param settings what to set on top of that; a credential replaces the secret
	 * @param arguments its command line
	 * @return while it runs
	 */
	public static Daemon start(Quartet quartet, Map<String, String> settings, String... arguments) {
		Map<String, String> all = new HashMap<>();
		all.put("IDENTITY_AUTHORITY", quartet.emulator());
		all.put("TODO_API_URL", quartet.todoApi());
		all.put("DOWNSTREAM_API_URL", quartet.downstreamApi());
		all.put("SERVER_PORT", String.valueOf(FreePort.find()));
		if (!settings.containsKey("DAEMON_CERTIFICATE") && !settings.containsKey("DAEMON_CLIENT_SECRET")) {
			all.put("DAEMON_CLIENT_SECRET_FILE", Registrations.REPOSITORY.resolve("secrets/daemon-client").toString());
		}
		all.putAll(settings);
		try {
			Path folder = Files.createTempDirectory(Path.of("target"), "daemon").toAbsolutePath();
			return new Daemon(Program.start("daemon-client", folder, all, arguments));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public int awaitExit() throws InterruptedException {
		return this.program.awaitExit();
	}

	public String output() {
		return this.program.output();
	}

	/**
	 * Ends it without a word, as a power cut does.
	 */
	public void kill() {
		this.program.kill();
	}

	/**
	 * Tells it to end, as a container engine does.
	 */
	@Override
	public void close() {
		this.program.close();
	}

}
