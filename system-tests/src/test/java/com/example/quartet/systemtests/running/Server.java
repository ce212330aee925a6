package com.example.quartet.systemtests.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server of the operating system that stands beside ours in production: started for a
 * test on a free port, and stopped after it.
 */
public final class Server implements AutoCloseable {

	private final int port;

	private final Process process;

	Server(int port, String... command) {
		this.port = port;
		FreePort.await(port);
		try {
			Path log = Files.createDirectories(Path.of("target", "servers")).resolve(port + ".log");
			this.process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
			awaitConnection();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * An empty Redis that keeps nothing on disk and, like every managed one, knows no
	 * CONFIG.
	 * @return ready
	 */
	public static Server redis() {
		return redis(FreePort.find());
	}

	/**
	 * The same at a port of before, as after a restart.
	 */
	public static Server redis(int port) {
		return new Server(port, "redis-server", "--port", String.valueOf(port), "--bind", "127.0.0.1", "--save", "",
				"--appendonly", "no", "--rename-command", "CONFIG", "");
	}

	public int port() {
		return this.port;
	}

	/**
	 * Ends it without a word, as a power cut does.
	 */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		this.process.destroy();
	}

	private void awaitConnection() throws InterruptedException {
		for (int attempt = 0; attempt < 100 && this.process.isAlive(); attempt++) {
			try (Socket socket = new Socket("127.0.0.1", this.port)) {
				return;
			}
			catch (IOException ex) {
				Thread.sleep(100);
			}
		}
		throw new IllegalStateException("No answer on port " + this.port);
	}

}
