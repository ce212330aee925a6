package com.example.quartet.webapp.signin;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import com.example.quartet.identitysupport.testing.OwnSigningKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A registration whose claims are mapped, so that the provider signs with keys that it
 * publishes for this application alone.
 */
@ExtendWith(OwnSigningKeys.class)
@EntraEmulator(registrations = OwnSigningKeys.REGISTRATIONS)
@SpringBootTest(properties = { "quartet.identity.own-signing-keys=true",
		"quartet.identity.authority=${entra-emulator.authority}",
		"quartet.identity.client.secret=web-app-secret-for-the-emulator-alone" })
@AutoConfigureMockMvc
class OwnSigningKeysTests {

	@Autowired
	MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "code", "hybrid", "id-token" })
	void everyWayInAcceptsTheKeysOfThisApplication(String way, Emulator emulator) {
		assertThat(
				new EmulatedSignIn(this.mvc, emulator).signInBy("/oauth2/authorization/entra?page=/profile&way=" + way))
			.hasRedirectedUrl("/profile");
	}

	@Test
	void theseKeysRollOverToo(Emulator emulator) {
		new EmulatedSignIn(this.mvc, emulator).signInBy("/oauth2/authorization/entra");
		emulator.rollKeysOver();
		assertThat(new EmulatedSignIn(this.mvc, emulator).signInBy("/oauth2/authorization/entra?page=/profile"))
			.hasRedirectedUrl("/profile");
	}

}
