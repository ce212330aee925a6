package com.example.identityemulator.token;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.example.identityemulator.Answer;
import com.example.identityemulator.EmulatorTestWithMore;
import com.example.identityemulator.Names;
import com.example.identityemulator.OptionalClaimsApp;
import com.example.identityemulator.TestClock;
import com.example.identityemulator.TokenEndpoint;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestWithMore
class OptionalClaimsTests {

	private static final String CAPABLE = "{\"access_token\":{\"xms_cc\":{\"values\":[\"cp1\"]}}}";

	@Autowired
	OptionalClaimsApp app;

	@Autowired
	TokenEndpoint tokens;

	@Autowired
	TestClock clock;

	@Test
	void anIdTokenSaysWhatItsApplicationRegistered() {
		assertThat(idToken(this.app.signIn(Names.CONTOSO, Names.ALICE))).containsEntry("acct", 0L)
			.containsEntry("amr", List.of("pwd"))
			.containsEntry("email", Names.ALICE)
			.containsEntry("family_name", "Adams")
			.containsEntry("given_name", "Alice")
			.containsEntry("upn", Names.ALICE)
			.containsKeys("login_hint", "sid")
			.doesNotContainKeys("auth_time", "acrs", "unheard_of", "idp");
	}

	@Test
	void anAccessTokenSaysWhatItsApiRegistered() {
		assertThat(accessToken(this.app.signIn(Names.CONTOSO, Names.ALICE))).containsEntry("acct", 0L)
			.containsEntry("amr", List.of("pwd"))
			.containsEntry("email", Names.ALICE)
			.containsEntry("idtyp", "user")
			.containsKey("auth_time")
			.doesNotContainKeys("xms_cc", "given_name");
	}

	@Test
	void whoRegisteredNothingIsToldNothing() {
		String code = this.tokens.signIn(Names.BOB).json("id_token");
		assertThat(Answer.claims(code).getClaims()).doesNotContainKeys("acct", "amr", "auth_time", "given_name", "upn");
	}

	@Test
	void aRequestMayAskForMoreThanTheRegistration() {
		Map<String, Object> answer = this.app.signIn(Names.CONTOSO, Names.ALICE, "claims",
				"{\"id_token\":{\"auth_time\":{\"essential\":true},\"signin_state\":null}}");
		assertThat(idToken(answer)).containsKey("auth_time").doesNotContainKey("signin_state");
	}

	@Test
	void theTimeOfTheSignInStaysWhenTheTokenIsRenewed() {
		Map<String, Object> first = this.app.signIn(Names.CONTOSO, Names.ALICE, "max_age", "3600");
		this.clock.advance(Duration.ofMinutes(5));
		Map<String, Object> second = this.app
			.post(Names.CONTOSO, "grant_type", "refresh_token", "refresh_token", (String) first.get("refresh_token"))
			.json();
		assertThat(idToken(second)).containsEntry("auth_time", idToken(first).get("auth_time"));
	}

	@Test
	void anApiThatAskedLearnsWhatTheClientCanDo() {
		Map<String, Object> answer = this.app.signIn(Names.CONTOSO, Names.ALICE, "claims", CAPABLE);
		assertThat(accessToken(answer)).containsEntry("xms_cc", List.of("cp1"));
		Map<String, Object> renewed = this.app
			.post(Names.CONTOSO, "grant_type", "refresh_token", "refresh_token", (String) answer.get("refresh_token"),
					"claims", "{\"access_token\":{\"xms_cc\":{\"values\":[\"cp1\",\"other\"]}}}")
			.json();
		assertThat(accessToken(renewed)).containsEntry("xms_cc", List.of("cp1", "other"));
	}

	private Map<String, Object> idToken(Map<String, Object> answer) {
		return Answer.claims((String) answer.get("id_token")).getClaims();
	}

	private Map<String, Object> accessToken(Map<String, Object> answer) {
		return Answer.claims((String) answer.get("access_token")).getClaims();
	}

}
