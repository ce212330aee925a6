package com.example.quartet.downstreamapi;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.example.quartet.identitysupport.testing.Tokens;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
@TestPropertySource(properties = { "quartet.identity.api.applications-by=list",
		"quartet.identity.api.allowed-callers=" + Tokens.DAEMON + "@" + Tokens.CONTOSO + "=Profile.Read.All" })
class AllowedCallersTests {

	// of whom no test stores a profile
	private static final String USER = "/api/users/50000000-0000-4000-8000-000000000404";

	@Autowired
	private MockMvcTester api;

	@Test
	void anApplicationOnTheListNeedsNoRole() {
		assertThat(call(application((claims) -> claims.remove("roles")))).hasStatus(404);
		assertThat(call(application((claims) -> claims.put("roles", List.of("Other"))))).hasStatus(404);
	}

	@Test
	void anOldTokenNamesTheApplicationInItsOwnWay() {
		assertThat(call(application((claims) -> {
			claims.put("ver", "1.0");
			claims.put("aud", "api://" + Tokens.api());
			claims.put("iss", claims.get("iss").toString().replaceFirst("/([^/]+)/v2.0$", "/sts/$1/"));
			claims.put("appid", claims.remove("azp"));
		}))).hasStatus(404);
	}

	@Test
	void aRoleDoesNotReplaceAPlaceOnTheList() {
		String stranger = application((claims) -> claims.put("azp", "80850000-0000-4000-8000-000000000005"));
		MvcTestResult answer = call(stranger);
		assertThat(answer).hasStatus(403);
		assertThat(answer.getResponse().getHeader(HttpHeaders.WWW_AUTHENTICATE))
			.contains("error=\"insufficient_scope\"");
	}

	@Test
	void theSameApplicationInAnotherTenantIsAnotherCaller() {
		assertThat(call(Tokens.daemon(Tokens.FABRIKAM, "Profile.Read.All"))).hasStatus(403);
	}

	@Test
	void aPersonIsNoApplicationInAnyApplication() {
		assertThat(call(Tokens.signed((claims) -> claims.put("azp", Tokens.DAEMON)))).hasStatus(403);
	}

	@Test
	void anApplicationOnTheListHasNoProfileOfItsOwn() {
		assertThat(this.api.get()
			.uri("/api/me")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.daemon(Tokens.CONTOSO, "Profile.Read.All")))
			.hasStatus(403);
	}

	private static String application(Consumer<Map<String, Object>> change) {
		return Tokens.signed((claims) -> {
			claims.put("azp", Tokens.DAEMON);
			claims.put("idtyp", "app");
			claims.put("roles", List.of("Profile.Read.All"));
			claims.remove("scp");
			change.accept(claims);
		});
	}

	private MvcTestResult call(String token) {
		return this.api.get().uri(USER).header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
	}

}
