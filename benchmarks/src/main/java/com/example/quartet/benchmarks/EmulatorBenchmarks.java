package com.example.quartet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

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

	private EmulatorBenchmarks() {
	}

	static Comparison token(List<String> options) throws Exception {
		try (Server emulator = Server.emulator(options); Server mock = Server.mockOAuth2Server(options)) {
			String secret = Files.readString(Path.of("registrations", "secrets", "daemon-client")).strip();
			Contender product = new Contender(() -> token(emulator, secret), emulator::cpu);
			Contender peer = new Contender(
					() -> mock.post("/default/token",
							"grant_type=client_credentials&client_id=daemon&client_secret=secret&scope=todo-api"),
					mock::cpu);
			product.cost(WARM_UP);
			peer.cost(WARM_UP);
			return Comparison.of(product, peer, 10, 200);
		}
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
				starting(() -> Server.mockOAuth2Server(options)), 5, 1);
	}

	private static Contender starting(Callable<Server> start) {
		AtomicLong cpu = new AtomicLong();
		return new Contender(() -> {
			try (Server server = start.call()) {
				cpu.addAndGet(server.cpu());
			}
		}, cpu::get);
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

}
