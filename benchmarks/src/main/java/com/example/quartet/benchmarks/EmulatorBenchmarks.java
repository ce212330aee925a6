package com.example.quartet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The emulator beside the mock server that most Java projects test with.
 */
final class EmulatorBenchmarks {

	static final String TOKEN_PATH = "/%s/oauth2/v2.0/token".formatted(Quartet.CONTOSO);

	static final String DAEMON = "80840000-0000-4000-8000-000000000004";

	static final String DAEMONS_SCOPE = "api://%s/.default".formatted(Quartet.TODO_API);

	/**
	 * Fewer, and much of what is measured is the compiler.
	 */
	private static final int WARM_UP = 5_000;

	private static final int TOKENS = 300;

	private EmulatorBenchmarks() {
	}

	static Comparison token(List<String> options) throws Exception {
		try (Server emulator = Server.emulator(options); Server mock = Server.mockOAuth2Server(options, Map.of())) {
			String secret = secret("daemon-client");
			Contender product = new Contender(() -> token(emulator, secret), emulator::cpu);
			Contender peer = new Contender(() -> tokenOfMock(mock), mock::cpu);
			product.cost(WARM_UP);
			peer.cost(WARM_UP);
			return Comparison.of(product, peer, 10, 200);
		}
	}

	static Comparison signIn(List<String> options) throws Exception {
		try (Server emulator = Server.emulator(options);
				Server mock = Server.mockOAuth2Server(options, Map.of("JSON_CONFIG", "{\"interactiveLogin\": true}"))) {
			String endpoints = "%s/%s/oauth2/v2.0".formatted(emulator.address(), Quartet.CONTOSO);
			ProviderVisitor bob = new ProviderVisitor(endpoints + "/authorize", endpoints + "/token", Quartet.WEB_APP,
					secret("web-app"), HtmlForm::of);
			ProviderVisitor other = new ProviderVisitor(mock.address() + "/default/authorize",
					mock.address() + "/default/token", "web-app", "secret",
					(shown) -> new HtmlForm(shown.uri(), Map.of("username", "bob")));
			Contender product = new Contender(bob::signIn, emulator::cpu);
			Contender peer = new Contender(other::signIn, mock::cpu);
			product.cost(1_000);
			peer.cost(1_000);
			return Comparison.of(product, peer, 10, 100);
		}
	}

	/**
	 * With the heap that {@code ./run} gives, which both may fill.
	 */
	static Comparison memory(List<String> options) throws Exception {
		String secret = secret("daemon-client");
		return Comparison.of(memory(() -> Server.emulator(options), (emulator) -> token(emulator, secret)),
				memory(() -> Server.mockOAuth2Server(options, Map.of()), EmulatorBenchmarks::tokenOfMock), 5, 1);
	}

	private static Contender memory(Callable<Server> start, TokenRequest request) {
		return Contender.adding(() -> {
			try (Server server = start.call()) {
				for (int i = 0; i < TOKENS; i++) {
					request.send(server);
				}
				return server.memory();
			}
		});
	}

	static Comparison start(List<String> options) throws Exception {
		return start(JavaProgram.module("identity-emulator", options), options);
	}

	static Comparison startFromArchive(List<String> options) throws Exception {
		try (ExtractedModule emulator = new ExtractedModule("identity-emulator", options)) {
			Server.emulator(emulator.writing()).close();
			return start(emulator.reading(), options);
		}
	}

	private static Comparison start(JavaProgram emulator, List<String> options) throws Exception {
		return Comparison.of(starting(() -> Server.emulator(emulator)),
				starting(() -> Server.mockOAuth2Server(options, Map.of())), 5, 1);
	}

	/**
	 * With a heap in which the larger directory fits.
	 */
	static Comparison manyPeople() throws Exception {
		try (PeopleDirectory many = new PeopleDirectory(100_000, false);
				PeopleDirectory few = new PeopleDirectory(0, false)) {
			return Comparison.of(starting(() -> many.emulator(Server.SPACIOUS)),
					starting(() -> few.emulator(Server.SPACIOUS)), 5, 1);
		}
	}

	private static Contender starting(Callable<Server> start) {
		return Contender.adding(() -> {
			try (Server server = start.call()) {
				return server.cpu();
			}
		});
	}

	private static String tokenOfMock(Server mock) throws IOException, InterruptedException {
		return mock.post("/default/token",
				"grant_type=client_credentials&client_id=daemon&client_secret=secret&scope=todo-api");
	}

	private static String secret(String client) throws IOException {
		return Files.readString(Path.of("registrations", "secrets", client)).strip();
	}

	/**
	 * A token of the daemon for the to-do API.
	 * @return the emulator's whole answer
	 */
	static String token(Server emulator, String secret) throws IOException, InterruptedException {
		return emulator.post(TOKEN_PATH, form(secret));
	}

	static String form(String secret) {
		return "grant_type=client_credentials&client_id=%s&client_secret=%s&scope=%s".formatted(DAEMON, secret,
				DAEMONS_SCOPE);
	}

	/**
	 * Asks a server for a token.
	 */
	private interface TokenRequest {

		void send(Server server) throws IOException, InterruptedException;

	}

}
