package com.example.identityemulator.token;

import java.time.Duration;
import java.time.Instant;

import com.example.identityemulator.Answer;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.TokenEndpoint;
import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@EmulatorTest
class TokenTimesTests {

	@Autowired
	TokenEndpoint tokens;

	@ParameterizedTest
	@ValueSource(strings = { "id_token", "access_token" })
	void aTokenIsDatedFiveMinutesBackAndLastsAsLongAsTheAnswerSays(String name) {
		JWTClaimsSet claims = Answer.claims(this.tokens.signIn(Names.BOB).json(name));
		assertThat(claims.getIssueTime()).isEqualTo(claims.getNotBeforeTime());
		assertThat(Duration.between(claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
			.isEqualTo(Duration.ofSeconds(3599 + 300));
		assertThat(claims.getIssueTime().toInstant()).isCloseTo(Instant.now().minusSeconds(300),
				within(Duration.ofMinutes(1)));
	}

	@org.junit.jupiter.api.Test
	void anAnswerNeverListsOfflineAccessAsAScope() {
		Answer answer = this.tokens.refresh(this.tokens.signIn(Names.ADA).json("refresh_token"), "scope",
				"openid profile offline_access https://graph.microsoft.com/offline_access");
		assertThat(String.valueOf(answer.json().get("scope"))).doesNotContain("offline_access");
	}

}
