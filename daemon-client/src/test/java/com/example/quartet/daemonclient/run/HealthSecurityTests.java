package com.example.quartet.daemonclient.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = "DAEMON_CLIENT_SECRET=a-secret")
@AutoConfigureMockMvc
class HealthSecurityTests {

	@Autowired
	private MockMvcTester http;

	@Test
	void anybodyMayAskWhetherTheDaemonIsWell() {
		assertThat(this.http.get().uri("/actuator/health")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"status": "UP"}""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/login", "/actuator", "/actuator/env", "/oauth2/authorization/todo-api" })
	void nothingElseIsServed(String path) {
		assertThat(this.http.get().uri(path)).hasStatus(HttpStatus.FORBIDDEN);
	}

}
