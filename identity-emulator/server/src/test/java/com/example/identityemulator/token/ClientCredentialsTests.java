package com.example.identityemulator.token;

import java.util.List;
import java.util.Map;

import com.example.identityemulator.Answer;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.TokenEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class ClientCredentialsTests {

	private static final String SCOPE = "api://" + Names.ORDERS_API + "/.default";

	@Autowired
	TokenEndpoint tokens;

	@Test
	void aDaemonGetsItsRolesAndNothingOfAPerson() {
		Answer answer = this.tokens.daemon(Names.CONTOSO, Names.ORDERS_API);
		assertThat(answer.json()).containsOnlyKeys("token_type", "expires_in", "ext_expires_in", "access_token")
			.containsEntry("expires_in", 3599);
		Map<String, Object> claims = Answer.claims(answer.json("access_token")).getClaims();
		assertThat(claims).containsEntry("roles", List.of("Orders.Read.All", "Orders.ReadWrite.All"))
			.containsEntry("idtyp", "app")
			.containsEntry("azp", Names.DAEMON)
			.containsEntry("azpacr", "1")
			.containsEntry("aud", List.of(Names.ORDERS_API))
			.containsEntry("sub", claims.get("oid"))
			.doesNotContainKeys("scp", "name", "preferred_username", "sid");
	}

	@Test
	void aDaemonIsTheSameObjectEveryTime() {
		String first = this.tokens.daemon(Names.CONTOSO, Names.ORDERS_API).json("access_token");
		String second = this.tokens.daemon(Names.CONTOSO, Names.PROFILES_API).json("access_token");
		assertThat(Answer.claims(first).getSubject()).isEqualTo(Answer.claims(second).getSubject());
	}

	@Test
	void whoHasNoRoleGetsATokenWithoutRoles() {
		Answer answer = this.tokens.post(Names.CONTOSO, "grant_type", "client_credentials", "client_id",
				Names.DAEMON_WITHOUT_ROLE, "client_secret", "job-without-role-secret-for-the-emulator-alone", "scope",
				SCOPE);
		assertThat(Answer.claims(answer.json("access_token")).getClaims()).doesNotContainKeys("roles", "scp");
	}

	@ParameterizedTest
	@ValueSource(strings = { "common", "organizations", "contoso.onmicrosoft.com" })
	void withoutATenantTheHomeTenantIsMeant(String tenant) {
		String token = this.tokens.daemon(tenant, Names.ORDERS_API).json("access_token");
		assertThat(Answer.claims(token).getClaim("tid")).isEqualTo(Names.CONTOSO);
	}

	@Test
	void personalAccountsHaveNoDaemons() {
		TokenEndpoint.refused(this.tokens.daemon("consumers", Names.ORDERS_API), 400, "invalid_request", 9002332);
	}

	@Test
	void theScopesOfSomeLibrariesAreDropped() {
		assertThat(ask("scope", "openid profile offline_access " + SCOPE).json()).doesNotContainKeys("id_token",
				"refresh_token");
	}

	@ParameterizedTest
	@CsvSource({ "openid, invalid_scope, 70011", "api://x/.default api://y/.default, invalid_scope, 70011",
			"api://x/Orders.Read, invalid_scope, 1002012", "api://nobody/.default, invalid_resource, 500011" })
	void theScopeIsExactlyOneApisDefault(String scope, String error, int number) {
		TokenEndpoint.refused(ask("scope", scope), 400, error, number);
	}

	@Test
	void anApplicationIsSaidToBeOneOnlyWhereTheApiAskedForIt() {
		assertThat(Answer.claims(this.tokens.daemon(Names.CONTOSO, Names.ORDERS_API).json("access_token")).getClaims())
			.containsEntry("idtyp", "app");
		assertThat(
				Answer.claims(this.tokens.daemon(Names.CONTOSO, Names.PROFILES_API).json("access_token")).getClaims())
			.doesNotContainKey("idtyp");
	}

	@Test
	void aResourceBesideTheScopeMustNameTheSameApi() {
		assertThat(askBeside("api://" + Names.ORDERS_API).status()).isEqualTo(200);
		TokenEndpoint.refused(askBeside("api://" + Names.PROFILES_API), 400, "invalid_request", 9010010);
	}

	private Answer ask(String name, String value) {
		return this.tokens.post(Names.CONTOSO, "grant_type", "client_credentials", "client_id", Names.DAEMON,
				"client_secret", Names.DAEMON_SECRET, name, value);
	}

	private Answer askBeside(String resource) {
		return this.tokens.post(Names.CONTOSO, "grant_type", "client_credentials", "client_id", Names.DAEMON,
				"client_secret", Names.DAEMON_SECRET, "scope", "api://" + Names.ORDERS_API + "/.default", "resource",
				resource);
	}

}
