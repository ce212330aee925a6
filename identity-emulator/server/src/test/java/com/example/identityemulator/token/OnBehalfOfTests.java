package com.example.identityemulator.token;

import java.time.Duration;
import java.util.Map;

import com.example.identityemulator.Answer;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.TestClock;
import com.example.identityemulator.TokenEndpoint;
import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class OnBehalfOfTests {

	private static final String PROFILE_READ = "api://" + Names.PROFILES_API + "/Profile.Read";

	@Autowired
	TokenEndpoint tokens;

	@Autowired
	TestClock clock;

	@Test
	void thePersonStaysTheSameAndTheCallerChanges() {
		JWTClaimsSet incoming = Answer.claims(bobsToken());
		Answer answer = this.tokens.onBehalfOf(bobsToken(), PROFILE_READ);
		Map<String, Object> outgoing = Answer.claims(answer.json("access_token")).getClaims();
		assertThat(outgoing).containsEntry("oid", incoming.getClaim("oid"))
			.containsEntry("tid", Names.CONTOSO)
			.containsEntry("azp", Names.ORDERS_API)
			.containsEntry("scp", "Profile.Read");
		assertThat(Answer.claims(answer.json("access_token")).getAudience()).containsExactly(Names.PROFILES_API);
		assertThat(answer.json()).containsEntry("scope", PROFILE_READ).doesNotContainKeys("refresh_token", "id_token");
	}

	@Test
	void aRefreshTokenAndAnIdTokenComeOnlyWhenAskedFor() {
		Answer answer = this.tokens.onBehalfOf(bobsToken(), "openid offline_access " + PROFILE_READ);
		assertThat(answer.json()).containsKeys("refresh_token", "id_token");
		assertThat(Answer.claims(answer.json("id_token")).getAudience()).containsExactly(Names.ORDERS_API);
		assertThat(this.tokens.onBehalfOf(bobsToken(), PROFILE_READ).json()).containsKey("access_token")
			.doesNotContainKeys("refresh_token", "id_token");
	}

	@Test
	void missingConsentIsSaidInTheWayThatClientsUnderstand() {
		Answer answer = this.tokens.onBehalfOf(bobsToken(), "api://" + Names.PROFILES_API + "/Profile.Personal.Read");
		TokenEndpoint.refused(answer, 400, "invalid_grant", 65001);
		assertThat(answer.json()).containsEntry("suberror", "consent_required");
	}

	@Test
	void aTokenForSomebodyElseCannotBeTraded() {
		String forProfiles = this.tokens.onBehalfOf(bobsToken(), PROFILE_READ).json("access_token");
		TokenEndpoint.refused(this.tokens.onBehalfOf(forProfiles, PROFILE_READ), 400, "invalid_grant", 500131);
	}

	@Test
	void anApplicationsOwnTokenHasNobodyToActFor() {
		String daemons = this.tokens.daemon(Names.CONTOSO, Names.ORDERS_API).json("access_token");
		TokenEndpoint.refused(this.tokens.onBehalfOf(daemons, PROFILE_READ), 400, "invalid_grant", 7000114);
	}

	@Test
	void anIdTokenIsNoAssertion() {
		String idToken = this.tokens.onBehalfOf(bobsToken(), "openid " + PROFILE_READ).json("id_token");
		TokenEndpoint.refused(this.tokens.onBehalfOf(idToken, PROFILE_READ), 400, "invalid_grant", 50013);
	}

	@Test
	void anExpiredTokenCannotBeTraded() {
		String token = bobsToken();
		this.clock.advance(Duration.ofHours(1));
		TokenEndpoint.refused(this.tokens.onBehalfOf(token, PROFILE_READ), 400, "invalid_grant", 500133);
	}

	@Test
	void aForgedTokenCannotBeTraded() {
		String token = bobsToken();
		String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
		TokenEndpoint.refused(this.tokens.onBehalfOf(forged, PROFILE_READ), 400, "invalid_grant", 50013);
		TokenEndpoint.refused(this.tokens.onBehalfOf("nonsense", PROFILE_READ), 400, "invalid_grant", 50013);
	}

	@Test
	void theTradeIsNamedAndTheApiProvesWhoItIs() {
		TokenEndpoint.refused(this.tokens.post(Names.CONTOSO, "grant_type",
				"urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion", bobsToken(), "scope", PROFILE_READ,
				"client_id", Names.ORDERS_API, "client_secret", Names.ORDERS_API_SECRET), 400, "invalid_request",
				900144);
		TokenEndpoint.refused(this.tokens.post(Names.CONTOSO, "grant_type",
				"urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion", bobsToken(), "scope", PROFILE_READ,
				"client_id", Names.ORDERS_API, "requested_token_use", "on_behalf_of"), 401, "invalid_client", 7000218);
	}

	private String bobsToken() {
		return this.tokens.signIn(Names.BOB).json("access_token");
	}

}
