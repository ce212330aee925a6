package com.example.identityemulator.token;

import java.net.URI;
import java.util.List;
import java.util.Map;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTestWithMore;
import com.example.identityemulator.Names;
import com.example.identityemulator.OptionalClaimsApp;
import com.example.identityemulator.TokenEndpoint;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestWithMore
class GroupClaimsTests {

	private static final String READERS = "96000000-0000-4000-8000-000000000001";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	OptionalClaimsApp app;

	@Autowired
	TokenEndpoint tokens;

	@Test
	void theGroupsAreThoseThatTheRegistrationNames() {
		Map<String, Object> answer = this.app.signIn(Names.CONTOSO, Names.ALICE);
		assertThat(claims(answer.get("id_token"))).containsEntry("groups", List.of(READERS));
		assertThat(claims(answer.get("access_token"))).containsEntry("groups", List.of(READERS));
	}

	@Test
	void whoAskedForNoneGetsNone() {
		assertThat(claims(this.tokens.signIn(Names.BOB).json("id_token"))).doesNotContainKeys("groups", "hasgroups",
				"_claim_names");
	}

	@Test
	void anAdministratorsDirectoryRoleStandsInTheTokenByItsTemplate() {
		String administrator = "62e90394-69f5-4237-9190-012177145e10";
		Object roles = claims(this.app.signIn(Names.CONTOSO, Names.ADA).get("id_token")).get("wids");
		assertThat(roles).asInstanceOf(InstanceOfAssertFactories.LIST).contains(administrator);
		assertThat(claims(this.app.signIn(Names.CONTOSO, Names.ALICE).get("id_token")).get("wids"))
			.asInstanceOf(InstanceOfAssertFactories.LIST)
			.isNotEmpty()
			.doesNotContain(administrator);
		assertThat(claims(this.tokens.signIn(Names.BOB).json("id_token"))).doesNotContainKey("wids");
	}

	@Test
	void aRoleOfAGroupIsItsMembersRole() {
		Map<String, Object> answer = this.app.signIn(Names.CONTOSO, Names.ALICE);
		assertThat(claims(answer.get("access_token"))).containsEntry("roles", List.of("Reader"));
	}

	@Test
	void tooManyForATokenAreAnAddressThatListsThem() {
		Map<String, Object> claims = claims(this.app.signIn(Names.CONTOSO, Names.BOB).get("id_token"));
		assertThat(claims).doesNotContainKey("groups").containsEntry("_claim_names", Map.of("groups", "src1"));
		String address = "http://127.0.0.1:9000/v1.0/users/%s/getMemberObjects".formatted(Names.BOBS_ID);
		assertThat(claims).containsEntry("_claim_sources", Map.of("src1", Map.of("endpoint", address)));
		Answer listed = ask(address, graphTokenOf(Names.BOB));
		assertThat((List<?>) listed.json().get("value")).hasSize(201);
		assertThat(ask(address, graphTokenOf(Names.ALICE)).status()).isEqualTo(403);
		assertThat(ask(address, "nonsense").status()).isEqualTo(401);
	}

	@Test
	void tooManyForAnAddressAreOnlyHintedAt() {
		Browser browser = new Browser(this.mvc);
		this.app.authorize(browser, Names.CONTOSO, "response_type", "id_token", "nonce", "n1");
		Map<String, Object> claims = claims(browser.signIn(Names.ADA).parameters().get("id_token"));
		assertThat(claims).containsEntry("hasgroups", true).doesNotContainKeys("groups", "_claim_names");
		List<?> groups = (List<?>) claims(this.app.signIn(Names.CONTOSO, Names.ADA).get("id_token")).get("groups");
		assertThat(groups).as("the same by the token endpoint").hasSize(6);
	}

	private String graphTokenOf(String username) {
		return (String) this.app.signIn(Names.CONTOSO, username, "scope", "openid User.Read").get("access_token");
	}

	private Answer ask(String address, String token) {
		return new Answer(this.mvc.post()
			.uri(URI.create(address).getPath())
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.exchange());
	}

	private Map<String, Object> claims(Object token) {
		return Answer.claims((String) token).getClaims();
	}

}
