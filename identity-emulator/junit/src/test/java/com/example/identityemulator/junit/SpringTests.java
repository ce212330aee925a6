package com.example.identityemulator.junit;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

// tag::example
@EntraEmulator
@SpringBootTest(properties = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri="
		+ "${entra-emulator.authority}/common/discovery/v2.0/keys")
@AutoConfigureMockMvc
class SpringTests {

	@Autowired
	MockMvcTester api;

	@Test
	void whoHasATokenIsGreeted(Emulator emulator) {
		String token = emulator.token()
			.of("alice@contoso.example")
			.by("30000000-0000-4000-8000-000000000001")
			.to("30000000-0000-4000-8000-000000000002", "Orders.Read");
		assertThat(this.api.get().uri("/greeting").header(HttpHeaders.AUTHORIZATION, "Bearer " + token)).hasStatusOk();
		assertThat(this.api.get().uri("/greeting")).hasStatus(401);
	}

	// end::example
	@RestController
	static class Greeting {

		@GetMapping("/greeting")
		String greet(Authentication caller) {
			return "Hello " + caller.getName();
		}

	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import(Greeting.class)
	static class Application {

	}

}
