package com.example.identityemulator.web;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.TokenEndpoint;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class CustomerTenantTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TokenEndpoint tokens;

	@Test
	void aCustomersConsentCoversBothApis() {
		Browser frida = new Browser(this.mvc);
		// asked anew, whatever other tests have agreed to
		frida.authorize("organizations", "prompt", "consent");
		assertThat(frida.enter(Names.FRIDA).text()).contains("Permissions requested", "Read your orders",
				"Read your profile");
		Answer first = this.tokens.post("organizations", "grant_type", "authorization_code", "code",
				frida.press("/consent").parameters().get("code"), "redirect_uri", Names.REDIRECT_URI, "client_id",
				Names.WEB_APP, "client_secret", Names.WEB_APP_SECRET);
		assertIsFor(Names.ORDERS_API, first.json("access_token"));
		Answer second = this.tokens.post(Names.FABRIKAM, "grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer",
				"requested_token_use", "on_behalf_of", "assertion", first.json("access_token"), "scope",
				"api://" + Names.PROFILES_API + "/Profile.Read", "client_id", Names.ORDERS_API, "client_secret",
				Names.ORDERS_API_SECRET);
		assertIsFor(Names.PROFILES_API, second.json("access_token"));
	}

	private static void assertIsFor(String api, String token) {
		assertThat(Answer.claims(token).getAudience()).containsExactly(api);
		assertThat(Answer.claims(token).getClaim("tid")).isEqualTo(Names.FABRIKAM);
	}

}
