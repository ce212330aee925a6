package com.example.quartet.workshop.recording;

import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessageFieldTests {

	@Test
	void aClaimsChallengeIsDecoded() {
		String header = "Bearer error=\"insufficient_claims\", claims=\"eyJhY2Nlc3NfdG9rZW4iOnt9fQ==\"";
		assertThat(new MessageField("WWW-Authenticate", header, null).challenge()).isEqualTo("{\"access_token\":{}}");
	}

	@Test
	void whatIsNoChallengeStaysAsItIs() {
		assertThat(new MessageField("WWW-Authenticate", "Bearer", null).challenge()).isNull();
		assertThat(new MessageField("WWW-Authenticate", "Bearer claims=\"=A=\"", null).challenge()).isNull();
	}

	@Test
	void aDemandForMoreThanTheUsualSignInNamesItsClaims() {
		String demand = "{\"access_token\":{\"capolids\":{\"essential\":true}}}";
		assertThat(new MessageField("claims", demand, null).demands()).containsExactly("capolids");
		String header = "Bearer claims=\"" + Base64.getEncoder().encodeToString(demand.getBytes()) + "\"";
		assertThat(new MessageField("WWW-Authenticate", header, null).demands()).containsExactly("capolids");
		assertThat(new MessageField("state", demand, null).demands()).isEmpty();
	}

	@Test
	void aScopeIsToldWithoutItsApi() {
		assertThat(new MessageField("scope", "openid api://todo/Todo.Read", null).permissions())
			.containsExactly("openid", "Todo.Read");
		assertThat(new MessageField("client_id", "api://todo/Todo.Read", null).permissions()).isEmpty();
	}

	@Test
	void theClaimsThatDecideComeFirstInEveryToken() {
		DecodedToken token = new DecodedToken(Map.of(),
				Map.of("xms_cc", "cp1", "exp", 1_800_000_000, "aud", "todo", "acr", "1", "scp", "Todo.Read"));
		assertThat(List.copyOf(token.ordered().keySet())).containsExactly("aud", "scp", "exp", "acr", "xms_cc");
		assertThat(token.time("exp")).isEqualTo("2027-01-15T08:00:00Z");
		assertThat(token.time("aud")).isNull();
	}

}
