package com.example.identityemulator.web;

import java.util.List;
import java.util.Map;

import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class DescribedWaysTests {

	@Autowired
	MockMvcTester mvc;

	@Test
	void clientsProveThemselvesByASecretOrASignedStatement() {
		assertThat(described("token_endpoint_auth_methods_supported")).contains("client_secret_post",
				"private_key_jwt");
	}

	@Test
	void answersComeByQueryFragmentOrForm() {
		assertThat(described("response_modes_supported")).containsExactlyInAnyOrder("query", "fragment", "form_post");
	}

	private List<String> described(String name) {
		Map<String, Object> metadata = new Browser(this.mvc)
			.open("/" + Names.CONTOSO + "/v2.0/.well-known/openid-configuration")
			.json();
		return (List<String>) metadata.get(name);
	}

}
