package com.example.identityemulator.token;

import java.util.Map;

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
class IdTokenScopesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TokenEndpoint tokens;

	@Test
	void withoutTheScopeProfileAnIdTokenHasNoName() {
		assertThat(claims("openid")).containsKeys("sub", "tid").doesNotContainKeys("name", "preferred_username", "oid");
		assertThat(claims("openid profile")).containsKeys("name", "preferred_username", "oid");
	}

	private Map<String, Object> claims(String scope) {
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO, "scope", scope);
		String code = browser.signIn(Names.BOB).parameters().get("code");
		return Answer.claims(this.tokens.redeem(code).json("id_token")).getClaims();
	}

}
