package com.example.identityemulator.graph;

import java.net.URI;
import java.util.List;
import java.util.Map;

import com.example.identityemulator.Answer;
import com.example.identityemulator.EmulatorTestWithMore;
import com.example.identityemulator.Names;
import com.example.identityemulator.OptionalClaimsApp;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestWithMore
class OrganizationTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	OptionalClaimsApp app;

	@Test
	void theOrganizationIsTheTenantOfTheToken() {
		Map<String, Object> answer = get("/v1.0/organization?$select=displayName", tokenOf(Names.BOB, "User.Read"))
			.json();
		assertThat(answer).containsEntry("value", List.of(Map.of("displayName", "Contoso")));
	}

	@Test
	void ofTheOrganizationUserReadShowsNameAndDomainsAlone() {
		assertThat(organization(Names.BOB, "User.Read")).containsEntry("displayName", "Contoso")
			.containsKey("verifiedDomains")
			.containsEntry("tenantType", null);
		assertThat(organization(Names.ADA, "Organization.Read.All")).containsEntry("tenantType", "AAD");
	}

	private Map<String, Object> organization(String person, String scope) {
		Answer answer = get("/v1.0/organization", tokenOf(person, scope));
		return ((List<Map<String, Object>>) answer.json().get("value")).get(0);
	}

	private String tokenOf(String username, String scopes) {
		return (String) this.app.signIn(Names.CONTOSO, username, "scope", "openid " + scopes).get("access_token");
	}

	private Answer get(String address, String token) {
		return new Answer(this.mvc.get()
			.uri(URI.create(address))
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.exchange());
	}

}
