package com.example.quartet.todoapi.me;

import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.identitysupport.testing.StandIn.Answer;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.example.quartet.todoapi.OtherSide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class RefusedExchangesTests extends ApiCalls {

	private static final String WRONG_SECRET = "{\"error\":\"invalid_client\",\"error_codes\":[7000215]}";

	@BeforeEach
	void reset() {
		OtherSide.reset();
	}

	@Test
	void aBusyPlatformIsAskedOnceMore() {
		OtherSide.tokenEndpointAnswers(() -> (OtherSide.exchanges.size() == 1) ? new Answer(503, "{}")
				: new Answer(200, "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"late\"}"));
		assertThat(me(Tokens.alice("Todo.Read"))).hasStatusOk().bodyJson().extractingPath("$.unavailable").isNull();
		assertThat(OtherSide.calls).containsExactly("Bearer late");
	}

	@Test
	void aPlatformThatStaysBusyIsAskedTwiceAndAgainNextTime() {
		OtherSide.tokenEndpointAnswers(
				() -> new Answer(400, "{\"error\":\"temporarily_unavailable\",\"error_codes\":[90033]}"));
		String token = Tokens.alice("Todo.Read");
		me(token);
		assertThat(OtherSide.exchanges).hasSize(2);
		me(token);
		assertThat(OtherSide.exchanges).hasSize(4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "{}", "<html>Welcome to the hotel</html>", "{\"token_type\":\"Bearer\"}" })
	void anAnswerWithoutATokenIsNoRefusalAndALineInTheLog(String answer, CapturedOutput log) {
		OtherSide.tokenEndpointAnswers(() -> new Answer(200, answer));
		String token = Tokens.alice("Todo.Read");
		assertThat(me(token)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.unavailable")
			.isEqualTo("Your profile is not available: the identity platform gave us no token for it.");
		assertThat(OtherSide.exchanges).hasSize(2);
		assertThat(log.getAll()).contains("No token to ask for the profile of").doesNotContain("\tat ");
		OtherSide.reset();
		assertThat(me(token)).hasStatusOk().bodyJson().extractingPath("$.unavailable").isNull();
	}

	@Test
	void aRefusalHoldsForThatTokenAlone() {
		OtherSide.tokenEndpointAnswers(() -> new Answer(401, WRONG_SECRET));
		String token = Tokens.alice("Todo.Read");
		me(token);
		me(token);
		assertThat(OtherSide.exchanges).hasSize(1);
		me(Tokens.alice("Todo.Read"));
		assertThat(OtherSide.exchanges).hasSize(2);
	}

	@Test
	void aRefusalIsForgottenAfterAFewSeconds() throws Exception {
		OtherSide.tokenEndpointAnswers(() -> new Answer(401, WRONG_SECRET));
		String token = Tokens.alice("Todo.Read");
		me(token);
		Thread.sleep(TokenExchangeAnswer.REFUSAL_LIFETIME.plusMillis(200).toMillis());
		me(token);
		assertThat(OtherSide.exchanges).hasSize(2);
	}

	@Test
	void aConsentThatIsGivenAfterARefusalCountsAtOnce() {
		OtherSide.tokenEndpointAnswers(() -> new Answer(400, "{\"error\":\"invalid_grant\",\"error_codes\":[65001]}"));
		String token = Tokens.alice("Todo.Read");
		assertThat(me(token)).hasStatus(403);
		OtherSide.reset();
		assertThat(me(token)).hasStatusOk();
	}

	@Test
	void aTokenTheDownstreamApiRefusesIsTradedAnewWithinTheSameRequest() {
		OtherSide.downstreamApiAnswers(() -> "Bearer traded-1".equals(OtherSide.calls.get(OtherSide.calls.size() - 1))
				? new Answer(401, "{}") : OtherSide.profileOfAlice());
		assertThat(me(Tokens.alice("Todo.Read"))).hasStatusOk()
			.bodyJson()
			.extractingPath("$.profile.oid")
			.isEqualTo(Tokens.ALICE);
		assertThat(OtherSide.calls).containsExactly("Bearer traded-1", "Bearer traded-2");
	}

	@Test
	void aDownstreamApiThatRefusesEveryTokenIsAskedTwice() {
		OtherSide.downstreamApiAnswers(() -> new Answer(401, "{}"));
		String token = Tokens.alice("Todo.Read");
		assertThat(me(token)).hasStatusOk().bodyJson().extractingPath("$.profile").isNull();
		assertThat(OtherSide.calls).hasSize(2);
		OtherSide.reset();
		assertThat(me(token)).hasStatusOk().bodyJson().extractingPath("$.unavailable").isNull();
		assertThat(OtherSide.exchanges).hasSize(1);
	}

	private MvcTestResult me(String token) {
		return get(token, "/api/me");
	}

}
