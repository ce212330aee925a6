package com.example.identityemulator;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * The jar and a folder of registrations are all that anybody needs.
 */
class PackagedTests {

	private static final String NAVY = "a5b1c000-0000-4000-8000-000000000001";

	private final HttpClient http = HttpClient.newHttpClient();

	@TempDir
	Path folder;

	private int port;

	private Process emulator;

	@BeforeEach
	void start() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			this.port = socket.getLocalPort();
		}
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx96m", "-jar",
				Path.of("target/identity-emulator.jar").toAbsolutePath().toString())
			.directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output().toFile());
		builder.environment()
			.put("EMULATOR_REGISTRATIONS",
					Path.of("src/test/resources/somebody-elses-registrations").toAbsolutePath().toString());
		builder.environment().put("SERVER_PORT", String.valueOf(this.port));
		this.emulator = builder.start();
	}

	@AfterEach
	void stop() throws InterruptedException {
		this.emulator.destroy();
		assertThat(this.emulator.waitFor(20, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void theJarRunsAloneWithAnybodysRegistrations() throws Exception {
		awaitHealth();
		assertThat(get("/navy.example/v2.0/.well-known/openid-configuration").body())
			.contains("http://127.0.0.1:%d/%s/v2.0".formatted(this.port, NAVY));
		assertThat(get("/").body()).contains("grace@navy.example").doesNotContain("contoso");
		assertThat(token().body()).contains("access_token");
		assertThat(Files.readString(output())).contains("NEVER FOR PRODUCTION")
			.doesNotContain("\u001B[", "WARN", "ERROR");
		assertThat(leftBehind()).containsExactly("output");
		for (InetAddress address : addressesOfThisMachine()) {
			assertThatIOException().isThrownBy(() -> new Socket(address, this.port))
				.isInstanceOf(ConnectException.class);
		}
	}

	private List<InetAddress> addressesOfThisMachine() throws IOException {
		return NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
			.toList();
	}

	private List<String> leftBehind() throws IOException {
		try (var files = Files.list(this.folder)) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
	}

	private void awaitHealth() throws Exception {
		for (int attempt = 0; attempt < 300 && this.emulator.isAlive(); attempt++) {
			try {
				if (get("/actuator/health").statusCode() == 200) {
					return;
				}
			}
			catch (ConnectException ex) {
				// not yet
			}
			Thread.sleep(200);
		}
		throw new IllegalStateException("The emulator did not start: " + Files.readString(output()));
	}

	private HttpResponse<String> token() throws IOException, InterruptedException {
		String form = "grant_type=client_credentials&client_id=0ff1ce00-0000-4000-8000-000000000001"
				+ "&client_secret=ahoy&scope=api://ships/.default";
		return this.http.send(HttpRequest.newBuilder(uri("/navy.example/oauth2/v2.0/token"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	private Path output() {
		return this.folder.resolve("output");
	}

}
