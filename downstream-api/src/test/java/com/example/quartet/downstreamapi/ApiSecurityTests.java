package com.example.quartet.downstreamapi;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.example.quartet.identitysupport.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class ApiSecurityTests {

	private static final String ME = "/api/me";

	private static final String USER = "/api/users/" + Tokens.ALICE;

	@Autowired
	private MockMvcTester api;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void startEmpty() {
		this.database.sql("delete from profile").update();
	}

	@AfterEach
	void nothingWasCreated() {
		assertThat(this.database.sql("select count(*) from profile").query(Integer.class).single()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { ME, USER })
	void aCallerWithoutATokenIsTurnedAway(String path) {
		MvcTestResult answer = this.api.get().uri(path).exchange();
		assertThat(answer).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer.getResponse().getHeader(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Bearer ");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("tokensThatAreNotForUs")
	void aTokenThatIsNotForUsIsRefusedAndTheAnswerSaysWhy(String reason, String token) {
		MvcTestResult answer = call(HttpMethod.GET, ME, token);
		assertThat(answer).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer.getResponse().getHeader(HttpHeaders.WWW_AUTHENTICATE)).contains("error=\"invalid_token\"")
			.contains(reason);
	}

	static Stream<Arguments> tokensThatAreNotForUs() {
		return Stream.of(
				refused("aud should be", (claims) -> claims.put("aud", "80810000-0000-4000-8000-000000000002")),
				refused("iss should be", (claims) -> claims.put("iss", Tokens.issuer(Tokens.FABRIKAM))),
				refused("is not one of those", (claims) -> {
					claims.put("tid", "11111111-1111-4111-8111-111111111111");
					claims.put("iss", Tokens.issuer("11111111-1111-4111-8111-111111111111"));
				}), refused("expired", (claims) -> {
					claims.put("iat", Date.from(Instant.now().minusSeconds(180)));
					claims.put("exp", Date.from(Instant.now().minusSeconds(90)));
				}), refused("is it an ID token?", (claims) -> claims.remove("azp")),
				refused("neither scp nor roles", (claims) -> claims.remove("scp")),
				Arguments.of("Unsupported algorithm", Tokens.unsigned()),
				Arguments.of("Invalid signature", Tokens.signedByAStranger()));
	}

	@Test
	void aPersonNeedsTheScope() {
		MvcTestResult answer = call(HttpMethod.GET, ME, Tokens.alice("Profile.Personal.Read"));
		assertThat(answer).hasStatus(403);
		assertThat(answer.getResponse().getHeader(HttpHeaders.WWW_AUTHENTICATE))
			.contains("error=\"insufficient_scope\"")
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
	void pagesOfOtherSitesMayNotCallUnlessTheyAreNamed() {
		assertThat(this.api.options()
			.uri(ME)
			.header(HttpHeaders.ORIGIN, "https://app.example.com")
			.header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "GET")).hasStatus(403)
			.doesNotContainHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
	}

	@Test
	void aPersonSeesNobodyElsesProfileWhateverTheirRole() {
		assertThat(call(HttpMethod.GET, USER, Tokens.alice("Profile.Read"))).hasStatus(403);
		String administrator = Tokens.signed((claims) -> claims.put("roles", List.of("Profile.Read.All")));
		assertThat(call(HttpMethod.GET, USER, administrator)).hasStatus(403);
	}

	@ParameterizedTest
	@CsvSource({ "GET,/", "GET,/api", "POST,/api/me", "DELETE,/api/me", "GET,/actuator", "GET,/actuator/env",
			"GET,/error", "GET,/h2-console", "GET,/login" })
	void whatIsNotAllowedIsDenied(HttpMethod method, String path) {
		assertThat(call(method, path, Tokens.alice("Profile.Read"))).hasStatus(403);
		assertThat(this.api.method(method).uri(path)).hasStatus(401);
	}

	@Test
	void healthIsOpenAndTellsNoDetails() {
		assertThat(this.api.get().uri("/actuator/health")).hasStatusOk()
			.bodyJson()
			.doesNotHavePath("$.components")
			.extractingPath("$.status")
			.isEqualTo("UP");
	}

	private MvcTestResult call(HttpMethod method, String path, String token) {
		return this.api.method(method).uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
	}

	private static Arguments refused(String reason, Consumer<Map<String, Object>> change) {
		return Arguments.of(reason, Tokens.signed(change));
	}

}
