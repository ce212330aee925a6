package com.example.quartet.systemtests.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A proxy in front of some instances, which sends each request to the next of them, with
 * the settings that the documents recommend.
 */
public final class Nginx implements AutoCloseable {

	private static final Path SETTINGS = Path.of("../deploy/nginx/proxy.conf").toAbsolutePath().normalize();

	// at a reload nginx 1.22 ends a worker that waits for nothing, although a connection
	// is kept or an answer longer than its buffers is on its way
	private static final String CLOSED_CONNECTIONS = "access_log off; keepalive_timeout 0; proxy_set_header Host $http_host; "
			+ "proxy_buffer_size 64k; proxy_buffers 8 64k; proxy_busy_buffers_size 128k;";

	private static final String KEPT_CONNECTIONS = "access_log connections connection; keepalive_requests 100000; "
			+ "proxy_http_version 1.1; proxy_set_header Connection ''; proxy_set_header Host $http_host; "
			+ "proxy_next_upstream error timeout http_503 non_idempotent;";

	private final String address;

	private final boolean keepsConnections;

	private final Path folder;

	private final Server server;

	private Nginx(String address, List<String> instances, boolean keepsConnections) throws IOException {
		this.address = address;
		this.keepsConnections = keepsConnections;
		this.folder = Files.createTempDirectory("nginx");
		write(instances);
		this.server = new Server(port(address), command());
	}

	public static Nginx start(String address, List<String> instances) {
		return start(address, instances, false);
	}

	/**
	 * A proxy that keeps its connections to clients and to instances, and asks the next
	 * instance when one does not answer or says 503.
	 */
	public static Nginx keepingConnections(String address, List<String> instances) {
		return start(address, instances, true);
	}

	private static Nginx start(String address, List<String> instances, boolean keepsConnections) {
		try {
			return new Nginx(address, instances, keepsConnections);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Sends requests to other instances from now on, and lets those that are under way
	 * end.
	 */
	public void sendTo(List<String> instances) throws IOException, InterruptedException {
		write(instances);
		int exitCode = new ProcessBuilder(command("-s", "reload")).redirectErrorStream(true).start().waitFor();
		if (exitCode != 0) {
			throw new IllegalStateException("nginx did not read its settings again");
		}
	}

	/**
	 * Over how many connections all requests came.
	 */
	public long connections() throws IOException {
		return Files.readAllLines(this.folder.resolve("connections")).stream().distinct().count();
	}

	public String address() {
		return this.address;
	}

	@Override
	public void close() {
		this.server.close();
	}

	private String[] command(String... more) {
		List<String> words = new ArrayList<>(
				List.of("nginx", "-p", this.folder.toString(), "-c", this.folder.resolve("nginx.conf").toString()));
		words.addAll(List.of(more));
		return words.toArray(String[]::new);
	}

	private void write(List<String> instances) throws IOException {
		String upstreams = instances.stream()
			.map((instance) -> "server 127.0.0.1:%d max_fails=0;".formatted(port(instance)))
			.collect(Collectors.joining(" "));
		Files.writeString(this.folder.resolve("nginx.conf"),
				"""
						daemon off; pid %1$s/pid; error_log stderr;
						events { }
						http {
							include %6$s;
							log_format connection '$connection';
							%4$s
							client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s;
							uwsgi_temp_path %1$s; scgi_temp_path %1$s;
							upstream instances { %2$s %5$s }
							server {
								listen %3$d;
								location / { proxy_pass http://instances; }
							}
						}
						""".formatted(this.folder, upstreams, port(this.address),
						this.keepsConnections ? KEPT_CONNECTIONS : CLOSED_CONNECTIONS,
						this.keepsConnections ? "keepalive 8;" : "", SETTINGS));
	}

	private static int port(String address) {
		return URI.create(address).getPort();
	}

}
