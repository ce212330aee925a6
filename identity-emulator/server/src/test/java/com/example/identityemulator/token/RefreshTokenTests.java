package com.example.identityemulator.token;

import java.time.Duration;

import com.example.identityemulator.Answer;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.TestClock;
import com.example.identityemulator.TokenEndpoint;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class RefreshTokenTests {

	@Autowired
	TokenEndpoint tokens;

	@Autowired
	TestClock clock;

	@Test
	void aRefreshTokenIsRenewedAndReachesAnotherApi() {
		String refreshToken = this.tokens.signIn(Names.ADA).json("refresh_token");
		Answer answer = this.tokens.refresh(refreshToken, "scope", "openid User.Read");
		TokenEndpoint.refused(answer, 400, "invalid_grant", 65001);
		answer = this.tokens.refresh(refreshToken, "scope", "openid profile offline_access");
		assertThat(answer.json("refresh_token")).isNotEqualTo(refreshToken);
		assertThat(Answer.claims(answer.json("access_token")).getAudience())
			.containsExactly("80810000-0000-4000-8000-000000000002");
	}

	@Test
	void aRefreshTokenLastsNinetyDays() {
		String refreshToken = this.tokens.signIn(Names.BOB).json("refresh_token");
		this.clock.advance(Duration.ofDays(89));
		assertThat(this.tokens.refresh(refreshToken).status()).isEqualTo(200);
		this.clock.advance(Duration.ofDays(1));
		TokenEndpoint.refused(this.tokens.refresh(refreshToken), 400, "invalid_grant", 700082);
	}

	@Test
	void anInventedRefreshTokenIsBad() {
		Answer answer = this.tokens.refresh("nonsense");
		TokenEndpoint.refused(answer, 400, "invalid_grant", 9002313);
		assertThat(answer.json()).containsEntry("suberror", "bad_token");
	}

	@Test
	void oneTokenIsForOneApi() {
		String refreshToken = this.tokens.signIn(Names.BOB).json("refresh_token");
		TokenEndpoint.refused(
				this.tokens.refresh(refreshToken, "scope",
						"api://%s/Orders.Read api://%s/Profile.Read".formatted(Names.ORDERS_API, Names.PROFILES_API)),
				400, "invalid_scope", 28000);
	}

	@Test
	void withoutOfflineAccessThereIsNoRefreshToken() {
		String code = this.tokens.codeOfBob("scope", "openid api://" + Names.ORDERS_API + "/Orders.Read");
		assertThat(this.tokens.redeem(code).json()).doesNotContainKey("refresh_token").containsKey("id_token");
	}

}
