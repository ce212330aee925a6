package com.example.quartet.webapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.awaitility.Awaitility;

/**
 * An empty Redis of its own for a test, which keeps nothing on disk and, like every
 * managed one, knows no CONFIG.
 */
class RedisServer implements AutoCloseable {

	private final int port = freePort();

	private final Process process;

	RedisServer() {
		try {
			Path log = Files.createDirectories(Path.of("target", "servers")).resolve("redis.log");
			this.process = new ProcessBuilder("redis-server", "--port", String.valueOf(this.port), "--bind",
					"127.0.0.1", "--save", "", "--appendonly", "no", "--rename-command", "CONFIG", "")
				.redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start();
			Awaitility.await().ignoreException(IOException.class).until(() -> {
				new Socket("127.0.0.1", this.port).close();
				return true;
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String address() {
		return "redis://127.0.0.1:" + this.port;
	}

	@Override
	public void close() {
		this.process.destroy();
	}

	private static int freePort() {
		try (ServerSocket free = new ServerSocket(0)) {
			return free.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
