package com.example.quartet.webapp.signin;

import java.util.HashMap;
import java.util.Map;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.webapp.StandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.security.oauth2.core.oidc.OidcIdToken;

import static org.assertj.core.api.Assertions.assertThat;

class PersonTests {

	@Test
	void aPersonalAccountIsOfNoOrganisation() {
		assertThat(personOf(StandIn.CONTOSO).organisation()).isEqualTo(StandIn.CONTOSO);
		assertThat(personOf(IdentityProperties.CONSUMERS).organisation()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "https://sts.windows.net/5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11/, 5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11",
			"live.com, live.com", "https://sts.windows.net/" + StandIn.CONTOSO + "/,", "," })
	void aGuestHasAHomeElsewhere(String idp, String home) {
		Map<String, Object> claims = new HashMap<>(Map.of("sub", "s", "tid", StandIn.CONTOSO));
		claims.put("idp", idp);
		assertThat(new Person(new OidcIdToken("x", null, null, claims)).homeOrganisation()).isEqualTo(home);
	}

	private static Person personOf(String tid) {
		return new Person(new OidcIdToken("x", null, null, Map.of("sub", "s", "tid", tid)));
	}

}
