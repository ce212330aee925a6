package com.example.quartet.workshop.checks;

import java.util.List;

import com.example.quartet.identitysupport.IdentityProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class LoopbackAuthorizationTests {

	@ParameterizedTest
	@CsvSource({ "localhost, 127.0.0.1, true", "127.0.0.1, 127.0.0.1, true", "[::1], 0:0:0:0:0:0:0:1, true",
			"localhost, 192.0.2.1, false", "quartet.example, 127.0.0.1, false", "localhost, 172.18.0.1, false" })
	void checksAreSwitchedOffAtTheMachineItselfAlone(String name, String from, boolean allowed) {
		assertThat(at("http://127.0.0.1:9000").allows(request(name, from))).isEqualTo(allowed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Forwarded", "X-Forwarded-For", "X-Forwarded-Host" })
	void aProxyOnTheMachineDoesNotCount(String header) {
		MockHttpServletRequest request = request("localhost", "127.0.0.1");
		request.addHeader(header, "127.0.0.1");
		assertThat(at("http://127.0.0.1:9000").allows(request)).isFalse();
	}

	@Test
	void noCheckIsSwitchedOffForARealTenant() {
		assertThat(at("https://login.microsoftonline.com").allows(request("localhost", "127.0.0.1"))).isFalse();
	}

	private static LoopbackAuthorization at(String authority) {
		return new LoopbackAuthorization(new IdentityProperties(authority, "contoso.onmicrosoft.com",
				"contoso.onmicrosoft.com", authority, List.of("*")));
	}

	private static MockHttpServletRequest request(String name, String from) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setServerName(name);
		request.setRemoteAddr(from);
		return request;
	}

}
