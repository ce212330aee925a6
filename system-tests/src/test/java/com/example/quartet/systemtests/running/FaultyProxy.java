package com.example.quartet.systemtests.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The network between two programs on a bad day: it delays, cuts, and answers for servers
 * that are busy or broken.
 */
public final class FaultyProxy implements AutoCloseable {

	private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final HttpClient http = HttpClient.newHttpClient();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final String target;

	private final HttpServer server;

	private volatile long delay;

	public FaultyProxy(String target) {
		this.target = target;
		try {
			this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::pass);
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	public String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/**
	 * The next requests fail like this, one after the other.
	 * @param next in which order
	 */
	public void fail(Fault... next) {
		this.faults.addAll(List.of(next));
	}

	public void delayEachAnswer(long milliseconds) {
		this.delay = milliseconds;
	}

	/**
	 * How many requests came through or failed here.
	 * @param line how their method and path begin
	 * @return as many as were answered or are about to be
	 */
	public long requests(String line) {
		return this.requests.stream().filter((request) -> request.startsWith(line)).count();
	}

	private void pass(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] body = exchange.getRequestBody().readAllBytes();
			Fault fault = this.faults.poll();
			this.requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
			if (fault == null || fault.reachesTheServer) {
				answer(exchange, forward(exchange, body), fault);
			}
			else if (fault.status > 0) {
				exchange.getResponseHeaders().add("Retry-After", "1");
				exchange.sendResponseHeaders(fault.status, -1);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.target + exchange.getRequestURI()))
			.method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
		for (String name : List.of("Authorization", "Content-Type", "Accept")) {
			exchange.getRequestHeaders().getOrDefault(name, List.of()).forEach((value) -> request.header(name, value));
		}
		return this.http.send(request.build(), BodyHandlers.ofByteArray());
	}

	private void answer(HttpExchange exchange, HttpResponse<byte[]> response, Fault fault)
			throws IOException, InterruptedException {
		Thread.sleep(this.delay);
		if (fault == Fault.ANSWER_IS_CUT) {
			return;
		}
		response.headers()
			.firstValue("Content-Type")
			.ifPresent((type) -> exchange.getResponseHeaders().add("Content-Type", type));
		exchange.sendResponseHeaders(response.statusCode(), (response.body().length > 0) ? response.body().length : -1);
		exchange.getResponseBody().write(response.body());
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	/**
	 * What may go wrong on the way.
	 */
	public enum Fault {

		NONE(0, true), REQUEST_IS_CUT(0, false), ANSWER_IS_CUT(0, true), TOO_MANY_REQUESTS(429, false),
		SERVER_ERROR(500, false);

		private final int status;

		private final boolean reachesTheServer;

		Fault(int status, boolean reachesTheServer) {
			this.status = status;
			this.reachesTheServer = reachesTheServer;
		}

	}

}
