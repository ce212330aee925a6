package com.example.quartet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

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

	static final String DOWNSTREAM_API = "80820000-0000-4000-8000-000000000003";

	private static final Path REGISTRATIONS = Path.of("registrations");

	private final Path folder = Files.createTempDirectory("quartet-benchmarks");

	private final int webAppPort = Server.freePort();

	private final Programs programs;

	private final List<String> options = new ArrayList<>();

	private final Map<String, String> variables = new HashMap<>();

	private final Deque<Server> servers = new ArrayDeque<>();

	private final Server emulator;

	private final String httpsAuthority;

	private final BobsTokens tokens;

	private TodoDatabase database;

	private @Nullable EmbeddedPostgres postgres;

	Quartet(List<String> options) throws IOException, InterruptedException {
		this(options, JavaProgram::module);
	}

	Quartet(List<String> options, Programs programs) throws IOException, InterruptedException {
		this.programs = programs;
		this.options.addAll(options);
		int port = Server.freePort();
		int adminPort = Server.freePort();
		this.tokens = new BobsTokens("http://127.0.0.1:%d/admin".formatted(adminPort));
		this.database = TodoDatabase.h2(this.folder.resolve("todos"));
		int httpsPort = Server.freePort();
		this.httpsAuthority = "https://127.0.0.1:" + httpsPort;
		this.emulator = started(Server.emulator(programs.program("identity-emulator", options), port,
				Map.of("EMULATOR_REGISTRATIONS", registrations().toString(), "EMULATOR_ADMIN_PORT",
						String.valueOf(adminPort), "EMULATOR_TLS", "true", "EMULATOR_TLS_PORT",
						String.valueOf(httpsPort), "EMULATOR_TLS_PUBLIC_URL", this.httpsAuthority, "EMULATOR_STATE",
						this.folder.resolve("emulator").toString())));
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

	/**
	 * From now on to-dos are kept in a PostgreSQL of our own.
	 */
	void usePostgres() throws IOException {
		this.postgres = EmbeddedPostgres.start();
		this.database = TodoDatabase.postgres(this.postgres.getJdbcUrl("postgres", "postgres"));
		this.variables.put("TODO_API_DATABASE_URL", this.database.url());
		this.variables.put("TODO_API_DATABASE_USER", this.database.user());
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

	Server startSecondSite() throws IOException, InterruptedException {
		return start("web-app", Server.freePort());
	}

	/**
	 * Starts each program once.
	 */
	void startAll() throws IOException, InterruptedException {
		startDownstreamApi();
		startTodoApi();
		startWebApp();
		start("daemon-client", Server.freePort());
	}

	Iterable<Server> servers() {
		return this.servers;
	}

	private Server start(String module, int port) throws IOException, InterruptedException {
		return started(Server.module(this.programs.program(module, this.options), port, this.variables));
	}

	/**
	 * Stops it with the others.
	 */
	Server started(Server server) {
		this.servers.push(server);
		return server;
	}

	Map<String, String> variables() {
		return this.variables;
	}

	/**
	 * From now on programs ask the emulator over https, as MSAL4J has to, and trust it.
	 */
	void useHttps() throws IOException, GeneralSecurityException {
		this.variables.put("IDENTITY_AUTHORITY", this.httpsAuthority);
		Path certificate = this.folder.resolve("emulator").resolve("development-ca.pem");
		this.options.addAll(TrustStore.of(certificate, this.folder.resolve("trust.p12")).options());
	}

	List<String> options() {
		return this.options;
	}

	Server emulator() {
		return this.emulator;
	}

	TodoDatabase database() {
		return this.database;
	}

	BobsTokens tokens() {
		return this.tokens;
	}

	@Override
	public void close() throws IOException {
		this.servers.forEach(Server::close);
		if (this.postgres != null) {
			this.postgres.close();
		}
		FileSystemUtils.deleteRecursively(this.folder);
	}

}
