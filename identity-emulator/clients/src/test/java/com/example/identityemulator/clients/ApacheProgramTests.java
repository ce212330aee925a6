package com.example.identityemulator.clients;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Apache with mod_auth_openidc in front of a page, which sends only a browser to sign in.
 */
@EntraEmulator(https = true, registrations = Sample.REGISTRATIONS)
class ApacheProgramTests {

	private static final String PAGE = "http://localhost:18473/page.html";

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@TempDir
	Path folder;

	private Process apache;

	@BeforeEach
	void start(Emulator emulator) throws IOException {
		Files.writeString(this.folder.resolve("page.html"), "a page");
		// the server gives up its privileges
		this.folder.toFile().setExecutable(true, false);
		ProcessBuilder builder = new ProcessBuilder(System.getProperty("clients.apache", "apache2"), "-DFOREGROUND",
				"-f", ClientProgram.SOURCES.resolve("apache.conf").toAbsolutePath().toString())
			.redirectErrorStream(true)
			.redirectOutput(Path.of("target/apache.log").toFile());
		builder.environment().putAll(ClientProgram.variables(emulator));
		builder.environment()
			.putAll(Map.of("FOLDER", this.folder.toString(), "MODULES",
					System.getProperty("clients.apache.modules", "/usr/lib/apache2/modules")));
		this.apache = builder.start();
		Awaitility.await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> get(PAGE).statusCode() > 0);
	}

	@AfterEach
	void stop() throws InterruptedException {
		this.apache.destroy();
		this.apache.waitFor();
	}

	@Test
	void aPersonSignsIn(Emulator emulator) throws Exception {
		String begin = get(PAGE).headers().firstValue("Location").orElseThrow();
		Map<String, String> answer = emulator.signIn(Sample.ALICE, Sample.PASSWORD).at(begin);
		String query = answer.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + entry.getValue())
			.collect(Collectors.joining("&"));
		assertThat(get("http://localhost:18473/callback?" + query).headers().firstValue("Location")).contains(PAGE);
		HttpResponse<String> page = get(PAGE);
		assertThat(page.body()).isEqualTo("a page");
		assertThat(page.headers().firstValue("X-User").orElse("")).startsWith(Sample.ALICE);
	}

	private HttpResponse<String> get(String address) throws IOException, InterruptedException {
		return this.browser.send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build(),
				HttpResponse.BodyHandlers.ofString());
	}

}
