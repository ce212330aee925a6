package com.example.quartet.webapp.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

import static org.assertj.core.api.Assertions.assertThat;

class PendingSignInRepositoryTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private final MockHttpSession session = new MockHttpSession();

	@Test
	void aPersonMayTakeHalfAnHourAtTheProvider() {
		begin("a", NOON);
		assertThat(finish("a", NOON.plus(Duration.ofMinutes(30)))).isNotNull();
	}

	@Test
	void aSignInIsNotAwaitedForEver() {
		begin("a", NOON);
		assertThat(finish("a", NOON.plus(PendingSignInRepository.SIGN_IN_LIFETIME))).isNull();
	}

	@Test
	void theOldestGivesWayWhenThereAreTooMany() {
		for (int i = 0; i <= PendingSignInRepository.SIGN_INS_PER_SESSION; i++) {
			begin("state-" + i, NOON.plusSeconds(i));
		}
		assertThat(finish("state-0", NOON.plusSeconds(60))).isNull();
		assertThat(finish("state-1", NOON.plusSeconds(60))).isNotNull();
		assertThat(finish("state-" + PendingSignInRepository.SIGN_INS_PER_SESSION, NOON.plusSeconds(60))).isNotNull();
	}

	@Test
	void lookingForAStateCreatesNoSession() {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login/oauth2/code/entra");
		request.setParameter("state", "a");
		assertThat(at(NOON).removeAuthorizationRequest(request, new MockHttpServletResponse())).isNull();
		assertThat(request.getSession(false)).isNull();
	}

	private void begin(String state, Instant when) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setSession(this.session);
		at(when).saveAuthorizationRequest(OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri("https://provider.example/authorize")
			.clientId("web-app")
			.state(state)
			.attributes((attributes) -> attributes.put(SignInWay.class.getName(), "code"))
			.build(), request, new MockHttpServletResponse());
	}

	private OAuth2AuthorizationRequest finish(String state, Instant when) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login/oauth2/code/entra");
		request.setSession(this.session);
		request.setParameter("state", state);
		return at(when).removeAuthorizationRequest(request, new MockHttpServletResponse());
	}

	private static PendingSignInRepository at(Instant time) {
		return new PendingSignInRepository(Clock.fixed(time, ZoneOffset.UTC));
	}

}
