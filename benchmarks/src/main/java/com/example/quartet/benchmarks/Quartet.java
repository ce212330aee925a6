package com.example.quartet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.nimbusds.jose.util.JSONObjectUtils;

import org.springframework.util.FileSystemUtils;

/**
 * The emulator and our servers that a row needs, each a process of its own on a free
 * port.
 */
final class Quartet implements AutoCloseable {

	static final String BOB = "b0b00000-0000-4000-a000-00000000c002";

	static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	static final String WEB_APP = "80800000-0000-4000-8000-000000000001";

	static final String TODO_API = "80810000-0000-4000-8000-000000000002";

	private static final String DOWNSTREAM_API = "80820000-0000-4000-8000-000000000003";

	private static final Path REGISTRATIONS = Path.of("registrations");

	private final Path folder = Files.createTempDirectory("quartet-benchmarks");

	private final int webAppPort = Server.freePort();

	private final List<String> options;

	private final Map<String, String> variables = new HashMap<>();

	private final Deque<Server> servers = new ArrayDeque<>();

	private final Server emulator;

	private final String admin;

	private final TodoDatabase database;

	Quartet(List<String> options) throws IOException, InterruptedException {
		this.options = options;
		int port = Server.freePort();
		int adminPort = Server.freePort();
		this.admin = "http://127.0.0.1:%d/admin".formatted(adminPort);
		this.database = new TodoDatabase(this.folder.resolve("todos"));
		this.emulator = started(Server.emulator(options, port, Map.of("EMULATOR_REGISTRATIONS",
				registrations().toString(), "EMULATOR_ADMIN_PORT", String.valueOf(adminPort))));
		this.variables.put("IDENTITY_AUTHORITY", this.emulator.address());
		this.variables.put("TODO_API_DATABASE_URL", this.database.url());
		this.variables.put("DOWNSTREAM_API_DATABASE_URL", "jdbc:h2:mem:downstream-api");
		for (String module : List.of("web-app", "todo-api", "daemon-client")) {
			this.variables.put(
					module.replace("-client", "").replace('-', '_').toUpperCase(Locale.ROOT) + "_CLIENT_SECRET",
					Files.readString(REGISTRATIONS.resolve("secrets").resolve(module)).strip());
		}
		this.variables.put("DAEMON_LOCK_FOLDER", this.folder.toString());
	}

	// with the site at the port it has this time
	private Path registrations() throws IOException {
		Path copy = this.folder.resolve("registrations");
		try (Stream<Path> originals = Files.walk(REGISTRATIONS)) {
			for (Path original : originals.filter((file) -> file.toString().endsWith(".json")).toList()) {
				Path target = copy.resolve(REGISTRATIONS.relativize(original));
				Files.createDirectories(target.getParent());
				Files.writeString(target, Files.readString(original)
					.replace("http://localhost:8080", "http://localhost:" + this.webAppPort));
			}
		}
		return copy;
	}

	Server startDownstreamApi() throws IOException, InterruptedException {
		Server server = start("downstream-api", Server.freePort());
		this.variables.put("DOWNSTREAM_API_URL", server.address());
		return server;
	}

	Server startTodoApi() throws IOException, InterruptedException {
		Server server = start("todo-api", Server.freePort());
		this.variables.put("TODO_API_URL", server.address());
		return server;
	}

	Server startWebApp() throws IOException, InterruptedException {
		return start("web-app", this.webAppPort);
	}

	private Server start(String module, int port) throws IOException, InterruptedException {
		return started(Server.module(module, this.options, port, this.variables));
	}

	/**
	 * Stops it with the others.
	 */
	Server started(Server server) {
		this.servers.push(server);
		return server;
	}

	/**
	 * What our programs are told.
	 */
	Map<String, String> variables() {
		return this.variables;
	}

	Server emulator() {
		return this.emulator;
	}

	TodoDatabase database() {
		return this.database;
	}

	/**
	 * Bob's token for the to-do API.
	 */
	String todoApiToken() throws IOException, InterruptedException {
		return token(WEB_APP, TODO_API, "Todo.ReadWrite");
	}

	/**
	 * The token that the to-do API gets on behalf of Bob.
	 */
	String downstreamApiToken() throws IOException, InterruptedException {
		return token(TODO_API, DOWNSTREAM_API, "Profile.Read");
	}

	private String token(String client, String api, String scope) throws IOException, InterruptedException {
		String order = """
				{"user":"bob@contoso.onmicrosoft.com","client":"%s","api":"%s","scopes":["%s"]}""".formatted(client,
				api, scope);
		try {
			return (String) JSONObjectUtils
				.parse(Server.postTo(this.admin + "/tokens", order, "Content-Type", "application/json"))
				.get("access_token");
		}
		catch (ParseException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.servers.forEach(Server::close);
		FileSystemUtils.deleteRecursively(this.folder);
	}

}
