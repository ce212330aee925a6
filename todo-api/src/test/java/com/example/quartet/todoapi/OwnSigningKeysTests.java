package com.example.quartet.todoapi;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import com.example.quartet.identitysupport.testing.OwnSigningKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An API whose registration has signing keys of its own.
 */
@ExtendWith(OwnSigningKeys.class)
@EntraEmulator(registrations = OwnSigningKeys.REGISTRATIONS)
@SpringBootTest(properties = {
		// region downstream
		"quartet.identity.client.secret=todo-api-secret-for-the-emulator-alone",
		// endregion
		"quartet.identity.own-signing-keys=true", "quartet.identity.authority=${entra-emulator.authority}" })
@AutoConfigureMockMvc
class OwnSigningKeysTests {

	@Autowired
	MockMvcTester api;

	@Test
	void tokensAreProvedByTheKeysOfThisApi(Emulator emulator) {
		assertThat(getTodos(emulator)).hasStatusOk();
		emulator.rollKeysOver();
		assertThat(getTodos(emulator)).hasStatusOk();
	}

	private MvcTestResult getTodos(Emulator emulator) {
		String token = emulator.token()
			.of("bob@contoso.onmicrosoft.com")
			.by("80910000-0000-4000-8000-000000000011")
			.to("80810000-0000-4000-8000-000000000002", "Todo.Read");
		return this.api.get().uri("/api/todos").header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
	}

}
