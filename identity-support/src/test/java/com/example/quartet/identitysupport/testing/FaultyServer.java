package com.example.quartet.identitysupport.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A neighbour that is bad in one of the ways that neighbours are.
 */
public final class FaultyServer implements AutoCloseable {

	private static final String HEADERS = "HTTP/1.1 %s\r\nContent-Type: %s\r\nConnection: close\r\n";

	private final ServerSocket server;

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task);
		thread.setDaemon(true);
		return thread;
	});

	private volatile Fault fault = Fault.EMPTY;

	public FaultyServer() {
		try {
			this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.threads.submit(this::serve);
	}

	public String address() {
		return "http://127.0.0.1:" + this.server.getLocalPort();
	}

	public void has(Fault fault) {
		this.fault = fault;
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		this.threads.shutdownNow();
	}

	private Void serve() throws IOException {
		while (true) {
			Socket socket = this.server.accept();
			this.threads.submit(() -> {
				try (socket) {
					answer(socket);
				}
				return null;
			});
		}
	}

	private void answer(Socket socket) throws IOException, InterruptedException {
		if (this.fault == Fault.DOWN) {
			socket.setSoLinger(true, 0); // a reset, as from a port without a server
			return;
		}
		if (this.fault == Fault.HALF_OPEN) {
			Thread.sleep(10_000);
		}
		read(socket);
		OutputStream out = socket.getOutputStream();
		switch (this.fault) {
			case HANGS -> Thread.sleep(10_000);
			case CUT_IN_THE_HEADERS -> write(out, "HTTP/1.1 200 OK\r\nContent-Ty");
			case CUT_IN_THE_BODY -> write(out, headers("200 OK") + "Content-Length: 1000\r\n\r\n{\"tid\":");
			case DRIPS -> {
				write(out, headers("200 OK") + "Content-Length: 1000\r\n\r\n");
				for (int count = 0; count < 100; count++) {
					write(out, " ");
					Thread.sleep(100);
				}
			}
			case HTML -> whole(out, HEADERS.formatted("200 OK", "text/html"), "<html>Welcome to the hotel</html>");
			case EMPTY -> whole(out, headers("200 OK"), "");
			case NULL -> whole(out, headers("200 OK"), "null");
			case WRONG_JSON -> whole(out, headers("200 OK"), "{\"answer\": 42}");
			case WRONG_CONTENT_TYPE -> whole(out, HEADERS.formatted("200 OK", "image/png"), "{}");
			case UNREADABLE_CONTENT_TYPE -> whole(out, HEADERS.formatted("200 OK", "json"), "{}");
			case UNREADABLE_LENGTH -> write(out, headers("200 OK") + "Content-Length: some\r\n\r\n{}");
			case UNREADABLE_REFUSAL -> whole(out, HEADERS.formatted("403 Forbidden", "*/*;q=x"), "{}");
			case THROTTLES -> whole(out, headers("429 Too Many Requests") + "Retry-After: 7200\r\n", "{}");
			case ANSWERS_500 -> whole(out, headers("500 Internal Server Error"), "oops");
			case ANSWERS_503 -> whole(out, headers("503 Service Unavailable"), "");
			case REDIRECTS -> whole(out, headers("302 Found") + "Location: /elsewhere\r\n", "");
			case HUGE -> {
				write(out, headers("200 OK") + "\r\n{\"answer\":\"");
				for (int count = 0; count < 64; count++) {
					write(out, "x".repeat(1_000_000));
				}
			}
			default -> throw new IllegalStateException();
		}
	}

	private static void read(Socket socket) throws IOException {
		BufferedReader request = new BufferedReader(
				new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
		int length = 0;
		for (String line = request.readLine(); line != null && !line.isEmpty(); line = request.readLine()) {
			if (line.toLowerCase().startsWith("content-length:")) {
				length = Integer.parseInt(line.substring(15).strip());
			}
		}
		request.skip(length);
	}

	private static String headers(String status) {
		return HEADERS.formatted(status, "application/json");
	}

	private static void whole(OutputStream out, String headers, String body) throws IOException {
		write(out, headers + "Content-Length: %d\r\n\r\n%s".formatted(body.length(), body));
	}

	private static void write(OutputStream out, String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	/**
	 * What can be wrong with a neighbour.
	 */
	public enum Fault {

		DOWN, HANGS, HALF_OPEN, CUT_IN_THE_HEADERS, CUT_IN_THE_BODY, DRIPS, HTML, EMPTY, NULL, WRONG_JSON, THROTTLES,
		ANSWERS_500, ANSWERS_503, REDIRECTS, HUGE, WRONG_CONTENT_TYPE, UNREADABLE_CONTENT_TYPE, UNREADABLE_LENGTH,
		UNREADABLE_REFUSAL

	}

}
