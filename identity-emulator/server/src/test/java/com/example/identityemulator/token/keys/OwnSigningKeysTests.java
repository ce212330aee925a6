package com.example.identityemulator.token.keys;

import java.text.ParseException;
import java.util.List;
import java.util.Map;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTestWithMore;
import com.example.identityemulator.Names;
import com.example.identityemulator.RegistrationsWithMore;
import com.example.identityemulator.TokenEndpoint;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestWithMore
class OwnSigningKeysTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TokenEndpoint tokens;

	@ParameterizedTest
	@ValueSource(strings = { "/v2.0/.well-known/openid-configuration", "/.well-known/openid-configuration",
			"/.well-known/v2.0/openid-configuration" })
	void theMetadataLeadToTheKeysOfTheApplication(String metadata) {
		Answer answer = get("/" + Names.CONTOSO + metadata + "?appid=" + RegistrationsWithMore.OWN_KEYS);
		String keys = answer.json("jwks_uri");
		assertThat(keys).endsWith("/keys?appid=" + RegistrationsWithMore.OWN_KEYS);
		assertThat(kids(keys.replace("http://127.0.0.1:9000", ""))).contains(kidOf(RegistrationsWithMore.OWN_KEYS));
	}

	@Test
	void nobodyElsesTokenIsSignedWithThem() {
		assertThat(kids("/common/discovery/v2.0/keys")).contains(kidOf(Names.ORDERS_API))
			.doesNotContain(kidOf(RegistrationsWithMore.OWN_KEYS));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", Names.ORDERS_API, "nobody", "%22%3E%0d%0aSet-Cookie:a=b" })
	void whoHasNoneIsLedToEverybodys(String appId) {
		assertThat(kids("/common/discovery/v2.0/keys?appid=" + appId)).isEqualTo(kids("/common/discovery/v2.0/keys"));
		assertThat(get("/common/v2.0/.well-known/openid-configuration?appid=" + appId).text())
			.doesNotContain("Set-Cookie");
	}

	private Object kidOf(String api) {
		try {
			return SignedJWT.parse(this.tokens.daemon(Names.CONTOSO, api).json("access_token")).getHeader().getKeyID();
		}
		catch (ParseException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<Object> kids(String address) {
		List<Map<String, Object>> keys = (List<Map<String, Object>>) get(address).json().get("keys");
		return keys.stream().map((key) -> key.get("kid")).toList();
	}

	private Answer get(String address) {
		return new Browser(this.mvc).open(address);
	}

}
