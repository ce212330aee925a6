package com.example.quartet.daemonclient.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import com.example.quartet.identitysupport.testing.OddRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The daemon's server has one page, but strangers send it what they like.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "DAEMON_CLIENT_SECRET=a-secret")
@ExtendWith(OutputCaptureExtension.class)
class OddRequestsTests {

	private static final List<String> PATHS = List.of("/", "/login", "/error", "/actuator", "/actuator/health",
			"/actuator/health/readiness", "/actuator/env", "/oauth2/authorization/todo-api", "*",
			"http://elsewhere/actuator/health");

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "/actuator/health, Accept, */, 406", "/actuator/health, Accept, application/xml, 406",
			"/actuator/health, Accept, ',', 200", "/actuator/health, Content-Type, /, 415",
			"/actuator/health/%00, Accept, */*, 400", "/actuator/health/nothing, Accept, */*, 404",
			"/error, Accept, */*, 403", "/, Accept, */, 403" })
	void aRefusalKeepsItsStatus(String path, String header, String value, int status) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(this.port, path)))
			.header(header, value)
			.build();
		HttpResponse<String> answer = this.http.send(request, BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).doesNotContain("\"path\"");
	}

	@Test
	void oddRequestsAreAnsweredQuietly(CapturedOutput log) throws IOException {
		new OddRequests(this.port, PATHS, "eyJhbGciOiJub25lIn0.c3RyYW5nZXI.c2lnbmF0dXJl").areAnsweredQuietly(log);
	}

}
