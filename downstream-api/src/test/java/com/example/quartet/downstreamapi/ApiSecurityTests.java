package com.example.quartet.downstreamapi;

import java.util.List;

import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.identitysupport.testing.TurnsStrangersAway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class ApiSecurityTests extends TurnsStrangersAway {

	private static final String ME = "/api/me";

	private static final String USER = "/api/users/" + Tokens.ALICE;

	@Autowired
	private JdbcClient database;

	@Override
	protected String path() {
		return "/api/me";
	}

	@BeforeEach
	void startEmpty() {
		this.database.sql("delete from profile").update();
	}

	@AfterEach
	void nothingWasCreated() {
		assertThat(this.database.sql("select count(*) from profile").query(Integer.class).single()).isZero();
	}

	@Test
	void aPersonNeedsTheScope() {
		MvcTestResult answer = call(HttpMethod.GET, ME, Tokens.alice("Profile.Personal.Read"));
		assertThat(answer).hasStatus(403);
		assertThat(challenge(answer)).contains("error=\"insufficient_scope\"")
			.containsPattern("scope=\"([^\"]+ )?Profile.Read[ \"]");
	}

	@Test
	void whoMayReadMayNotChange() {
		assertThat(call(HttpMethod.PATCH, ME, Tokens.alice("Profile.Read"))).hasStatus(403);
		assertThat(call(HttpMethod.PATCH, ME, Tokens.daemon(Tokens.CONTOSO, "Profile.Read.All"))).hasStatus(403);
	}

	@Test
	void personalDetailsNeedTheirOwnScope() {
		assertThat(call(HttpMethod.GET, ME + "/personal", Tokens.alice("Profile.Read Profile.ReadWrite")))
			.hasStatus(403);
		assertThat(call(HttpMethod.GET, ME + "/personal", Tokens.daemon(Tokens.CONTOSO, "Profile.Read.All")))
			.hasStatus(403);
	}

	@Test
	void aDaemonNeedsTheApplicationPermission() {
		assertThat(call(HttpMethod.GET, USER, Tokens.daemon(Tokens.CONTOSO, "Todo.Read.All"))).hasStatus(403);
		assertThat(call(HttpMethod.GET, USER, Tokens.daemon(Tokens.CONTOSO, "Profile.Read"))).hasStatus(403);
		assertThat(call(HttpMethod.GET, USER, Tokens.daemon(Tokens.CONTOSO, "Profile.Read.All"))).hasStatus(404);
	}

	@Test
	void aDaemonHasNoProfileOfItsOwn() {
		assertThat(call(HttpMethod.GET, ME, Tokens.daemon(Tokens.CONTOSO, "Profile.Read.All"))).hasStatus(403);
	}

	@Test
	void aDaemonAsksForSeveralPeopleWithTheSamePermission() {
		String several = "/api/users?oid=" + Tokens.ALICE;
		assertThat(call(HttpMethod.GET, several, Tokens.alice("Profile.Read"))).hasStatus(403);
		assertThat(call(HttpMethod.GET, several, Tokens.daemon(Tokens.CONTOSO, "Profile.Read"))).hasStatus(403);
		assertThat(call(HttpMethod.GET, several, Tokens.daemon(Tokens.CONTOSO, "Profile.Read.All"))).hasStatusOk();
	}

	@Test
	void aPersonSeesTheirOwnProfileAloneInAnyRole() {
		assertThat(call(HttpMethod.GET, USER, Tokens.alice("Profile.Read"))).hasStatus(403);
		String administrator = Tokens.signed((claims) -> claims.put("roles", List.of("Profile.Read.All")));
		assertThat(call(HttpMethod.GET, USER, administrator)).hasStatus(403);
	}

	private MvcTestResult call(HttpMethod method, String path, String token) {
		return call(token, method, path);
	}

}
