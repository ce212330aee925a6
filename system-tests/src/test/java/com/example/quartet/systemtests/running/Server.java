package com.example.quartet.systemtests.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A server of the operating system that stands beside ours in production: started for a
 * test on a free port, and stopped after it.
 */
public final class Server implements AutoCloseable {

	private final int port;

	private final Process process;

	private Server(int port, String... command) {
		this.port = port;
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
	 * An empty Redis that keeps nothing on disk.
	 * @return ready
	 */
	public static Server redis() {
		int port = FreePort.find();
		return new Server(port, "redis-server", "--port", String.valueOf(port), "--bind", "127.0.0.1", "--save", "",
				"--appendonly", "no");
	}

	/**
	 * An nginx that sends each request to the next of some instances.
	 * @param address where it listens
	 * @param instances where it sends requests
	 * @return ready
	 */
	public static Server nginx(String address, List<String> instances) {
		int port = URI.create(address).getPort();
		String upstreams = instances.stream()
			.map((instance) -> "server 127.0.0.1:%d max_fails=0;".formatted(URI.create(instance).getPort()))
			.collect(Collectors.joining(" "));
		try {
			Path folder = Files.createTempDirectory("nginx");
			Path settings = Files.writeString(folder.resolve("nginx.conf"), """
					daemon off; pid %1$s/pid; error_log stderr;
					events { }
					http {
						access_log off;
						client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s;
						uwsgi_temp_path %1$s; scgi_temp_path %1$s;
						upstream instances { %2$s }
						server {
							listen %3$d;
							location / { proxy_pass http://instances; proxy_set_header Host $http_host; }
						}
					}
					""".formatted(folder, upstreams, port));
			return new Server(port, "nginx", "-p", folder.toString(), "-c", settings.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public int port() {
		return this.port;
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
		throw new IllegalStateException("Nobody listens on port " + this.port);
	}

}
