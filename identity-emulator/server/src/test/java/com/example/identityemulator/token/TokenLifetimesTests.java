package com.example.identityemulator.token;

import java.time.Duration;
import java.util.Map;

import com.example.identityemulator.Answer;
import com.example.identityemulator.EmulatorTestWithMore;
import com.example.identityemulator.Names;
import com.example.identityemulator.OptionalClaimsApp;
import com.example.identityemulator.TestClock;
import com.example.identityemulator.TokenEndpoint;
import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestWithMore
class TokenLifetimesTests {

	@Autowired
	OptionalClaimsApp app;

	@Autowired
	TestClock clock;

	@Test
	void anIdTokenLastsAsItsApplicationSaysAndAnAccessTokenAsItsApiSays() {
		Map<String, Object> answer = this.app.signIn(Names.CONTOSO, Names.ALICE);
		assertThat(answer).containsEntry("expires_in", 8 * 60 * 60);
		assertThat(lifetime(answer.get("access_token"))).isEqualTo(Duration.ofHours(8));
		assertThat(lifetime(answer.get("id_token"))).isEqualTo(Duration.ofMinutes(10));
	}

	@Test
	void aRefreshTokenLiesUnusedAsLongAsItsApplicationSays() {
		String refreshToken = (String) this.app.signIn(Names.CONTOSO, Names.ALICE).get("refresh_token");
		this.clock.advance(Duration.ofHours(47));
		assertThat(refresh(refreshToken).status()).isEqualTo(200);
		this.clock.advance(Duration.ofHours(2));
		TokenEndpoint.refused(refresh(refreshToken), 400, "invalid_grant", 700082);
	}

	private Answer refresh(String refreshToken) {
		return this.app.post(Names.CONTOSO, "grant_type", "refresh_token", "refresh_token", refreshToken);
	}

	private Duration lifetime(Object token) {
		JWTClaimsSet claims = Answer.claims((String) token);
		// tokens are dated five minutes back
		return Duration.between(claims.getIssueTime().toInstant().plusSeconds(300),
				claims.getExpirationTime().toInstant());
	}

}
