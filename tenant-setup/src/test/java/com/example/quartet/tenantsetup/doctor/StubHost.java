package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpServer;

/**
 * Answers in a way that the emulator does not.
 */
public class StubHost implements AutoCloseable {

	private final HttpServer server;

	public StubHost() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.start();
	}

	public String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/**
	 * Answers everything below a path in the same way.
	 * @param header a name and a value, or nothing
	 */
	public StubHost at(String path, int status, String body, String... header) {
		this.server.createContext(path, (exchange) -> {
			byte[] content = body.getBytes(StandardCharsets.UTF_8);
			if (header.length > 0) {
				exchange.getResponseHeaders().add(header[0], header[1]);
			}
			exchange.sendResponseHeaders(status, content.length);
			exchange.getResponseBody().write(content);
			exchange.close();
		});
		return this;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
