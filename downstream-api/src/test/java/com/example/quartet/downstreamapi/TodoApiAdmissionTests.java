package com.example.quartet.downstreamapi;

import java.util.List;

import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.identitysupport.testing.Tokens;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
@TestPropertySource(properties = "quartet.identity.onboarding=true")
class TodoApiAdmissionTests extends ApiCalls {

	// not one of those that the settings list
	private static final String NORTHWIND = "0a1b2c3d-63f4-4d0e-9a35-2f0b7d6e8c12";

	private static final String TODO_API = "80810000-0000-4000-8000-000000000002";

	@Test
	void todoApiBringsPeopleOfAnOrganisationThatItHasLetIn() {
		assertThat(get(frida(TODO_API), "/api/me")).hasStatusOk();
	}

	@Test
	void noOtherClientDoes() {
		assertThat(get(frida(Tokens.WEB_APP), "/api/me")).hasStatus(401)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("tenant %s is not one of those this application accepts".formatted(NORTHWIND));
	}

	@Test
	void anApplicationAloneDoesNotComeInThatWay() {
		String token = Tokens.signed((claims) -> {
			claims.put("tid", NORTHWIND);
			claims.put("iss", Tokens.issuer(NORTHWIND));
			claims.put("azp", TODO_API);
			claims.put("idtyp", "app");
			claims.put("roles", List.of("Profile.Read.All"));
			claims.remove("scp");
		});
		assertThat(get(token, "/api/users?oid=" + Tokens.ALICE)).hasStatus(401);
	}

	private static String frida(String client) {
		return Tokens.signed((claims) -> {
			claims.put("tid", NORTHWIND);
			claims.put("iss", Tokens.issuer(NORTHWIND));
			claims.put("oid", "f41da000-0000-4000-a000-00000000f001");
			claims.put("azp", client);
			claims.put("scp", "Profile.Read");
		});
	}

}
