package com.example.quartet.systemtests.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One more instance of the web app beside the running system, registered at several
 * addresses, with settings of its own.
 */
public final class VisitingSite implements AutoCloseable {

	private static final Path REGISTRATION = Path
		.of("../system-tests/src/test/resources/applications/visiting-site.json");

	private static final List<String> ADDRESSES = IntStream.range(0, 5)
		.mapToObj((index) -> "http://localhost:" + FreePort.find())
		.toList();

	private final String address;

	private final Program program;

	private VisitingSite(String address, Program program) {
		this.address = address;
		this.program = program;
	}

	/**
	 * Where such an instance can be: the provider tells the first of them about
	 * sign-outs.
	 * @param index 0 to 4
	 * @return registered at the provider
	 */
	public static String address(int index) {
		return ADDRESSES.get(index);
	}

	/**
	 * Starts an instance.
	 * @param quartet the system it belongs to
	 * @param address where it listens
	 * @param settings what to set on top of the system's own
	 * @return not yet healthy
	 */
	public static VisitingSite start(Quartet quartet, String address, Map<String, String> settings) {
		Map<String, String> all = new HashMap<>();
		all.put("IDENTITY_AUTHORITY", quartet.emulator());
		all.put("TODO_API_URL", quartet.todoApi());
		all.put("WEB_APP_CLIENT_ID", "80890000-0000-4000-8000-000000000009");
		all.put("WEB_APP_CLIENT_SECRET", "visiting-site-secret-for-the-emulator-alone");
		all.put("WEB_APP_SITE_NAME", "Visiting site");
		all.put("WEB_APP_SESSION_COOKIE", "VISITING_SITE_SESSION");
		all.putAll(settings);
		try {
			Path folder = Files.createDirectories(Path.of("target", "visiting-site", Program.portOf(address)));
			return new VisitingSite(address, Program.serve("web-app", address, folder.toAbsolutePath(), all));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public VisitingSite awaitHealth() {
		try {
			this.program.awaitHealth(this.address);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public String address() {
		return this.address;
	}

	/**
	 * Ends it without a word, as a power cut does.
	 */
	public void kill() {
		this.program.kill();
	}

	@Override
	public void close() {
		this.program.close();
	}

	static void register(Path registrations) throws IOException {
		String registration = Files.readString(REGISTRATION);
		for (int index = 0; index < ADDRESSES.size(); index++) {
			registration = registration.replace("http://localhost:809" + (index + 1), ADDRESSES.get(index));
		}
		Files.writeString(registrations.resolve("applications/visiting-site.json"), registration);
	}

}
