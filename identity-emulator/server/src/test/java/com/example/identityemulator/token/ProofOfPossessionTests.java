package com.example.identityemulator.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import com.example.identityemulator.Answer;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.TokenEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class ProofOfPossessionTests {

	private static final String KEY = encoded(
			"{\"kid\":\"NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs\",\"xms_ksl\":\"sw\"}");

	@Autowired
	TokenEndpoint tokens;

	@Test
	void aTokenBoundToAKeyNamesTheKeyAndIsNoBearerToken() {
		Answer answer = ask("pop", KEY);
		assertThat(answer.json()).containsEntry("token_type", "pop");
		assertThat(Answer.claims(answer.json("access_token")).getClaim("cnf"))
			.isEqualTo(Map.of("kid", "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"));
	}

	@Test
	void aPersonsTokenIsBoundTheSameWay() {
		Answer answer = this.tokens.refresh(this.tokens.signIn(Names.BOB).json("refresh_token"), "token_type", "pop",
				"req_cnf", KEY);
		assertThat(answer.json()).containsEntry("token_type", "pop");
		assertThat(Answer.claims(answer.json("access_token")).getClaims()).containsKey("cnf");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "e30", "eyJraWQiOjF9" })
	void aKeyThatIsNoneIsRefused(String key) {
		assertThat(ask("pop", key).json()).containsEntry("error", "invalid_request");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ssh-cert", "dpop", "banana" })
	void anotherKindOfTokenIsRefusedInsteadOfABearerTokenInSilence(String type) {
		TokenEndpoint.refused(ask(type, KEY), 400, "invalid_request", 90023);
	}

	private Answer ask(String type, String key) {
		return this.tokens.post(Names.CONTOSO, "grant_type", "client_credentials", "client_id", Names.DAEMON,
				"client_secret", Names.DAEMON_SECRET, "scope", "api://" + Names.ORDERS_API + "/.default", "token_type",
				type, "req_cnf", key);
	}

	private static String encoded(String json) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
	}

}
