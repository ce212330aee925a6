package com.example.quartet.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Whole requests to our servers, beside the same ones to the least that Spring MVC needs.
 */
final class RequestBenchmarks {

	static final String HEALTH = "/actuator/health/liveness";

	private static final String TODAY = "current_date";

	private RequestBenchmarks() {
	}

	static Comparison openEndpoint(List<String> options) throws Exception {
		try (Quartet quartet = new Quartet(options)) {
			Server api = quartet.startTodoApi();
			Server bare = quartet.started(Server.bare(options, Map.of()));
			return warm(api, () -> api.get(HEALTH), bare, () -> bare.get("/health"), 1_000);
		}
	}

	static Comparison knownToken(List<String> options) throws Exception {
		try (Quartet quartet = new Quartet(options)) {
			Server api = quartet.startTodoApi();
			String token = "Bearer " + quartet.tokens().forTodoApi();
			return warm(api, () -> api.get(HEALTH, "Authorization", token), api, () -> api.get(HEALTH), 1_000);
		}
	}

	static Comparison profile(List<String> options) throws Exception {
		try (Quartet quartet = new Quartet(options)) {
			Server downstream = quartet.startDownstreamApi();
			Server api = quartet.startTodoApi();
			String token = "Bearer " + quartet.tokens().forTodoApi();
			Server bare = quartet.started(Server.bare(options,
					Map.of("BARE_API", downstream.address(), "BARE_TOKEN", quartet.tokens().forDownstreamApi())));
			return warm(api, () -> api.get("/api/me", "Authorization", token), bare, () -> bare.get("/hop"), 500);
		}
	}

	static Comparison todosPage(List<String> options) throws Exception {
		try (Quartet quartet = new Quartet(options)) {
			quartet.startDownstreamApi();
			Server api = quartet.startTodoApi();
			quartet.database().add(1, 50, TODAY);
			Server webApp = quartet.startWebApp();
			SiteVisitor bob = new SiteVisitor(webApp, "/todos");
			bob.signIn();
			Server bare = quartet.started(Server.bare(options,
					Map.of("BARE_API", api.address(), "BARE_TOKEN", quartet.tokens().forTodoApi())));
			return warm(webApp, bob::open, bare, () -> bare.get("/todos"), 100);
		}
	}

	/**
	 * A page beside the same one of a person who has a hundredth of the to-dos.
	 */
	static Comparison manyTodos(List<String> options, DatabaseChoice choice) throws Exception {
		try (Quartet many = new Quartet(options); Quartet few = new Quartet(options)) {
			Server first = todoApi(many, choice, 100_000);
			Server second = todoApi(few, choice, 1_000);
			return warm(pageOfTodos(first, many.tokens()), pageOfTodos(second, few.tokens()), 500);
		}
	}

	private static Server todoApi(Quartet quartet, DatabaseChoice choice, int todos) throws Exception {
		choice.make(quartet);
		Server api = quartet.startTodoApi();
		quartet.database().add(1, todos, TODAY);
		return api;
	}

	/**
	 * Bob's open to-dos at the API, the first page of them.
	 */
	static Contender pageOfTodos(Server api, BobsTokens tokens) throws IOException, InterruptedException {
		String token = "Bearer " + tokens.forTodoApi();
		return new Contender(() -> api.get("/api/todos?state=open", "Authorization", token), api::cpu);
	}

	private static Comparison warm(Server product, Contender.Operation ours, Server peer, Contender.Operation theirs,
			int times) throws Exception {
		return warm(new Contender(ours, product::cpu), new Contender(theirs, peer::cpu), times);
	}

	private static Comparison warm(Contender product, Contender peer, int times) throws Exception {
		product.cost(5 * times);
		peer.cost(5 * times);
		return Comparison.of(product, peer, 10, times);
	}

}
