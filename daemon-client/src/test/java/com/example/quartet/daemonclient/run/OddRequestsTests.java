package com.example.quartet.daemonclient.run;

import java.io.IOException;
import java.util.List;

import com.example.quartet.identitysupport.testing.OddRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The daemon's server has one page, but strangers send it what they like.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "DAEMON_CLIENT_SECRET=a-secret")
@ExtendWith(OutputCaptureExtension.class)
class OddRequestsTests {

	private static final List<String> PATHS = List.of("/", "/login", "/error", "/actuator", "/actuator/health",
			"/actuator/health/readiness", "/actuator/env", "/oauth2/authorization/todo-api", "*",
			"http://elsewhere/actuator/health");

	@LocalServerPort
	private int port;

	@Test
	void oddRequestsAreAnsweredQuietly(CapturedOutput log) throws IOException {
		new OddRequests(this.port, PATHS, "eyJhbGciOiJub25lIn0.c3RyYW5nZXI.c2lnbmF0dXJl").areAnsweredQuietly(log);
	}

}
