package com.example.identityemulator.testcontainers;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("containers")
@Testcontainers
@EnableAutoConfiguration
@SpringBootTest(classes = SpringContainerTests.class)
class SpringContainerTests {

	private static final String CONTOSO = "10000000-0000-4000-8000-000000000001";

	@Container
	private static final EntraEmulatorContainer entra = new EntraEmulatorContainer("identity-emulator");

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry properties) {
		properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> entra.getIssuer(CONTOSO));
	}

	@Test
	void anApplicationTrustsTheTokensOfItsContainer(@Autowired JwtDecoder decoder) {
		String token = entra.getEmulator()
			.token()
			.of("30000000-0000-4000-8000-000000000003")
			.to("30000000-0000-4000-8000-000000000002");
		assertThat(decoder.decode(token).getClaimAsStringList("roles")).containsExactly("Orders.Read.All");
	}

}
