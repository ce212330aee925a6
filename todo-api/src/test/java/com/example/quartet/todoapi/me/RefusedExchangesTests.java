package com.example.quartet.todoapi.me;

import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.identitysupport.testing.StandIn.Answer;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.example.quartet.todoapi.DownstreamStandIn;
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
		DownstreamStandIn.reset();
	}

	@Test
	void aBusyPlatformIsAskedOnceMore() {
		DownstreamStandIn.tokenEndpointAnswers(() -> (DownstreamStandIn.exchanges.size() == 1) ? new Answer(503, "{}")
				: new Answer(200, "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"late\"}"));
		assertThat(me(Tokens.alice("Todo.Read"))).hasStatusOk().bodyJson().extractingPath("$.unavailable").isNull();
		assertThat(DownstreamStandIn.calls).containsExactly("Bearer late");
	}

	@Test
	void aPlatformThatStaysBusyIsAskedTwiceAndAgainNextTime() {
		DownstreamStandIn.tokenEndpointAnswers(
				() -> new Answer(400, "{\"error\":\"temporarily_unavailable\",\"error_codes\":[90033]}"));
		String token = Tokens.alice("Todo.Read");
		me(token);
		assertThat(DownstreamStandIn.exchanges).hasSize(2);
		me(token);
		assertThat(DownstreamStandIn.exchanges).hasSize(4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "{}", "<html>Welcome to the hotel</html>", "{\"token_type\":\"Bearer\"}" })
	void anAnswerWithoutATokenIsNoRefusalAndALineInTheLog(String answer, CapturedOutput log) {
		DownstreamStandIn.tokenEndpointAnswers(() -> new Answer(200, answer));
		String token = Tokens.alice("Todo.Read");
		assertThat(me(token)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.unavailable")
			.isEqualTo("Your profile is not available: the identity provider gave us no token for it.");
		assertThat(DownstreamStandIn.exchanges).hasSize(2);
		assertThat(log.getAll()).contains("No token to ask for the profile of").doesNotContain("\tat ");
		DownstreamStandIn.reset();
		assertThat(me(token)).hasStatusOk().bodyJson().extractingPath("$.unavailable").isNull();
	}

	@Test
	void aRefusalHoldsForThatTokenAlone() {
		DownstreamStandIn.tokenEndpointAnswers(() -> new Answer(401, WRONG_SECRET));
		String token = Tokens.alice("Todo.Read");
		me(token);
		me(token);
		assertThat(DownstreamStandIn.exchanges).hasSize(1);
		me(Tokens.alice("Todo.Read"));
		assertThat(DownstreamStandIn.exchanges).hasSize(2);
	}

	@Test
	void aRefusalIsForgottenAfterAFewSeconds() throws Exception {
		DownstreamStandIn.tokenEndpointAnswers(() -> new Answer(401, WRONG_SECRET));
		String token = Tokens.alice("Todo.Read");
		me(token);
		Thread.sleep(TokenExchangeAnswer.REFUSAL_LIFETIME.plusMillis(200).toMillis());
		me(token);
		assertThat(DownstreamStandIn.exchanges).hasSize(2);
	}

	@Test
	void aConsentThatIsGivenAfterARefusalCountsAtOnce() {
		DownstreamStandIn
			.tokenEndpointAnswers(() -> new Answer(400, "{\"error\":\"invalid_grant\",\"error_codes\":[65001]}"));
		String token = Tokens.alice("Todo.Read");
		assertThat(me(token)).hasStatus(403);
		DownstreamStandIn.reset();
		assertThat(me(token)).hasStatusOk();
	}

	@Test
	void aTokenTheDownstreamApiRefusesIsTradedAnewWithinTheSameRequest() {
		DownstreamStandIn.downstreamApiAnswers(
				() -> "Bearer traded-1".equals(DownstreamStandIn.calls.get(DownstreamStandIn.calls.size() - 1))
						? new Answer(401, "{}") : DownstreamStandIn.profileOfAlice());
		assertThat(me(Tokens.alice("Todo.Read"))).hasStatusOk()
			.bodyJson()
			.extractingPath("$.profile.oid")
			.isEqualTo(Tokens.ALICE);
		assertThat(DownstreamStandIn.calls).containsExactly("Bearer traded-1", "Bearer traded-2");
	}

	@Test
	void aDownstreamApiThatRefusesEveryTokenIsAskedTwice() {
		DownstreamStandIn.downstreamApiAnswers(() -> new Answer(401, "{}"));
		String token = Tokens.alice("Todo.Read");
		assertThat(me(token)).hasStatusOk().bodyJson().extractingPath("$.profile").isNull();
		assertThat(DownstreamStandIn.calls).hasSize(2);
		DownstreamStandIn.reset();
		assertThat(me(token)).hasStatusOk().bodyJson().extractingPath("$.unavailable").isNull();
		assertThat(DownstreamStandIn.exchanges).hasSize(1);
	}

	private MvcTestResult me(String token) {
		return get(token, "/api/me");
	}

}
