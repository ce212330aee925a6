package com.example.identityemulator.fault;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.TokenEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@EmulatorTest
class FaultyRequestsTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TokenEndpoint tokens;

	@Autowired
	Faults faults;

	@AfterEach
	void repair() {
		this.faults.clear();
	}

	@ParameterizedTest
	@ValueSource(strings = { "invalid_request", "unauthorized_client", "access_denied", "unsupported_response_type",
			"server_error", "temporarily_unavailable", "invalid_resource", "login_required", "interaction_required" })
	void everyWordOfTheAuthorizeEndpointReachesTheApplication(String word) {
		order("{'kind':'error','oauth':'%s','endpoint':'authorize'}".formatted(word));
		assertThat(new Browser(this.mvc).authorize("common").parameters()).containsEntry("error", word)
			.containsEntry("state", "a|b");
	}

	@ParameterizedTest
	@CsvSource({ "7000222, 401, invalid_client", "65001, 400, invalid_grant", "90002, 400, invalid_request",
			"50079, 400, interaction_required", "50000, 503, server_error" })
	void everyErrorOfTheTableComesFromTheTokenEndpoint(int number, int status, String word) {
		order("{'kind':'error','error':%d,'endpoint':'token'}".formatted(number));
		Answer answer = daemon();
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.json()).containsEntry("error", word);
		assertThat(answer.json("error_description")).startsWith("AADSTS" + number + ": ");
		assertThat(daemon().status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			authorize  | /common/oauth2/v2.0/authorize
			token      | /common/oauth2/v2.0/token
			token      | /common/oauth2/token
			devicecode | /common/oauth2/v2.0/devicecode
			keys       | /common/discovery/v2.0/keys
			keys       | /common/discovery/keys
			metadata   | /common/v2.0/.well-known/openid-configuration
			metadata   | /common/.well-known/openid-configuration
			metadata   | /common/discovery/instance
			logout     | /common/oauth2/v2.0/logout
			userinfo   | /oidc/userinfo
			""")
	void aFaultIsLimitedToItsEndpoint(String endpoint, String path) {
		order("{'kind':'unavailable','endpoint':'%s'}".formatted(endpoint));
		for (FaultEndpoint other : FaultEndpoint.values()) {
			if (!other.name().equalsIgnoreCase(endpoint)) {
				order("{'kind':'throttled','endpoint':'%s','times':9}".formatted(other.name().toLowerCase()));
			}
		}
		HttpMethod method = endpoint.matches("token|devicecode") ? HttpMethod.POST : HttpMethod.GET;
		assertThat(this.mvc.method(method).uri(path)).hasStatus(503);
		assertThat(this.faults.ordered()).extracting(Fault::kind).containsOnly(FaultKind.THROTTLED);
	}

	@Test
	void aRequestIsPickedByWhatItSays() {
		order("{'kind':'error','oauth':'access_denied','parameters':{'state':'mine'}}");
		assertThat(new Browser(this.mvc).authorize("common").text()).contains("Sign in");
		assertThat(new Browser(this.mvc).authorize("common", "state", "mine").parameters()).containsEntry("error",
				"access_denied");
	}

	@Test
	void theClaimsThatTheNextSignInNeedsComeAlong() {
		String claims = "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}";
		this.faults.order(new Fault(null, FaultKind.ERROR, FaultEndpoint.TOKEN, UUID.fromString(Names.DAEMON), null,
				null, Map.of(), 1, 50079, null, null, claims, null, null));
		assertThat(daemon().json()).containsEntry("claims", claims).containsEntry("suberror", "basic_action");
	}

	@Test
	void anErrorThatTheTableDoesNotHaveComesInTheWordsOfTheOrder() {
		order("{'kind':'error','error':53003,'oauth':'interaction_required','text':'Access has been blocked.'}");
		Answer answer = daemon();
		assertThat(answer.json()).containsEntry("error", "interaction_required")
			.containsEntry("error_codes", List.of(53003));
		assertThat(answer.json("error_description")).startsWith("AADSTS53003: Access has been blocked. Trace ID");
		order("{'kind':'error','error':7000112,'oauth':'unauthorized_client'}");
		assertThat(daemon().json()).containsEntry("error", "unauthorized_client");
	}

	@Test
	void oneGrantSuffersAlone() {
		order("{'kind':'throttled','grant':'refresh_token'}");
		Answer signedIn = this.tokens.signIn(Names.BOB);
		assertThat(signedIn.status()).isEqualTo(200);
		assertThat(this.tokens.refresh(signedIn.json("refresh_token")).status()).isEqualTo(429);
	}

	@Test
	void onePersonSuffersAloneWhereverTheyAreKnown() {
		String refreshToken = this.tokens.signIn(Names.ADA).json("refresh_token");
		String assertion = this.tokens.signIn(Names.ADA).json("access_token");
		order("{'kind':'error','error':50057,'user':'%s','times':3}".formatted(Names.ADA));
		assertThat(this.tokens.signIn(Names.BOB).status()).isEqualTo(200);
		assertThat(this.tokens.refresh(refreshToken).json("error_description")).startsWith("AADSTS50057");
		assertThat(this.tokens.onBehalfOf(assertion, "api://" + Names.PROFILES_API + "/.default")
			.json("error_description")).startsWith("AADSTS50057");
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO);
		assertThat(browser.signIn(Names.ADA).parameters().get("error_description")).startsWith("AADSTS50057");
	}

	@Test
	void oneRequestHappensAtAnotherTime() {
		order("{'kind':'clock','seconds':-7200}");
		assertThat(expiry(daemon())).isBefore(Instant.now());
		assertThat(expiry(daemon())).isAfter(Instant.now());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'kind':'clock'}", "{'kind':'wrong_keys','endpoint':'token'}",
			"{'kind':'error','error':12}", "{'kind':'error','oauth':'nonsense'}", "{'kind':'throttled','seconds':0}",
			"{'kind':'clock','seconds':99999999}" })
	void whatNobodyCanMeanIsRefused(String fault) {
		assertThat(catchThrowable(() -> order(fault))).hasRootCauseInstanceOf(IllegalArgumentException.class);
	}

	private void order(String fault) {
		this.faults.order(JsonMapper.shared().readValue(fault.replace('\'', '"'), Fault.class));
	}

	private Answer daemon() {
		return this.tokens.daemon(Names.CONTOSO, Names.ORDERS_API);
	}

	private Instant expiry(Answer answer) {
		return Answer.claims(answer.json("access_token")).getExpirationTime().toInstant();
	}

}
