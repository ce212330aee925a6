package com.example.quartet.webapp.signin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class SignInTests {

	@Autowired
	private Visitor ada;

	@Autowired
	private Visitor grace;

	@Autowired
	private StandIn provider;

	@Test
	void whoSignsInComesBackToTheWantedPage() {
		assertThat(this.ada.finishes(this.ada.beginsToSignIn("/todos?open=a%20b"))).hasStatus(302)
			.hasRedirectedUrl("/todos?open=a%20b");
	}

	@Test
	void theWantedPageIsNeverOnAnotherSite() {
		assertThat(this.ada.finishes(this.ada.beginsToSignIn("//elsewhere.example"))).hasRedirectedUrl("/");
	}

	@Test
	void bothOfTwoTabsFinishTheirSignIn() {
		var first = this.ada.beginsToSignIn("/todos");
		var second = this.ada.beginsToSignIn("/profile");
		assertThat(this.ada.finishes(second)).hasRedirectedUrl("/profile");
		assertThat(this.ada.finishes(first)).hasRedirectedUrl("/todos");
	}

	@Test
	void anAnswerCountsOnlyOnce() {
		var asked = this.ada.beginsToSignIn("/todos");
		this.ada.finishes(asked);
		assertThat(this.ada.finishes(asked)).hasRedirectedUrl("/todos");
		assertThat(this.provider.redemptions()).isOne();
	}

	@Test
	void anAnswerToSomebodyElseEndsOnAPageAndNotARedirect() {
		var asked = this.grace.beginsToSignIn("/");
		assertThat(this.ada.finishes(asked)).hasStatus(400)
			.doesNotContainHeader("Location")
			.bodyText()
			.contains("href=\"/oauth2/authorization/entra?page=/\"");
	}

	@Test
	void anAnswerToSomebodyElseLeavesTheSessionAsItWas() {
		String id = this.ada.signsIn().session().getId();
		this.ada.finishes(this.grace.beginsToSignIn("/"));
		assertThat(this.ada.session().getId()).isEqualTo(id);
		assertThat(this.ada.opens("/")).bodyText().contains("Ada Lovelace");
	}

	@Test
	void anAnswerInTheAddressIsNoAnswer() {
		var asked = this.ada.beginsToSignIn("/");
		assertThat(this.ada
			.opens("/login/oauth2/code/entra?code=" + asked.getFirst("nonce") + "&state=" + Visitor.state(asked)))
			.hasStatus(400);
		assertThat(this.ada.finishes(asked)).hasStatus(302);
	}

	@Test
	void signingInChangesTheSessionId() {
		String before = this.ada.session().getId();
		assertThat(this.ada.signsIn().session().getId()).isNotEqualTo(before);
	}

	@Test
	void aPersonIsKnownByTenantAndObjectId() {
		SecurityContext remembered = (SecurityContext) this.ada.signsIn()
			.session()
			.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
		assertThat(remembered.getAuthentication().getName()).isEqualTo(StandIn.CONTOSO + "/ada");
	}

	@Test
	void aPersonWithoutANameMayComeInToo() {
		this.provider.writesInTheIdToken((claims) -> claims.claim("name", null));
		assertThat(this.ada.signsIn().opens("/")).bodyText().contains("Good to see you");
	}

	@Test
	void aRefusalIsExplainedWithItsNumberAndIds() {
		assertThat(this.ada.brings(Map.of("error", "access_denied", "error_description", """
				AADSTS65004: The user said <no>.\r
				Trace ID: trace-1\r
				Correlation ID: correlation-1\r
				Timestamp: 2026-11-21 02:02:12Z""", "state", Visitor.state(this.ada.beginsToSignIn("/")))))
			.hasStatus(403)
			.bodyText()
			.contains("Without your consent", "AADSTS65004", "trace-1", "correlation-1", "2026-11-21 02:02:12Z",
					"The user said &lt;no&gt;.");
	}

	@Test
	void aRefusalWithAForeignStateIsNotRepeated() {
		assertThat(
				this.ada.brings(Map.of("error", "access_denied", "error_description", "call 555-0100", "state", "x")))
			.hasStatus(400)
			.bodyText()
			.doesNotContain("555-0100", "access_denied");
	}

	@ParameterizedTest
	@ValueSource(ints = { -7200, -3720, 120, 180, 360, 3600 })
	void aClockThatIsWrongIsNamedWithBothTimes(int seconds) {
		Instant issued = Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS);
		this.provider.writesInTheIdToken(
				(claims) -> claims.issueTime(Date.from(issued)).expirationTime(Date.from(issued.plusSeconds(3600))));
		assertThat(this.ada.finishes(this.ada.beginsToSignIn("/"))).hasStatus(400)
			.bodyText()
			.contains("A clock is wrong", "identity provider " + issued, "this site 20");
	}

	@Test
	void anAssertionOfAnotherTimeNamesTheClockAndAllTimes() {
		this.provider.answers(this.provider.tokenEndpoint(), 401, """
				{"error":"invalid_client","error_codes":[700024],"error_description":"AADSTS700024: Client assertion
				is not within its valid time range. Current time: 2026-11-29T12:00:00Z, assertion valid from
				2026-11-29T11:00:00Z, expiry time of assertion 2026-11-29T11:01:00Z."}""".replace("\n", " "));
		assertThat(this.ada.finishes(this.ada.beginsToSignIn("/"))).hasStatus(400)
			.bodyText()
			.contains("A clock is wrong", "Current time: 2026-11-29T12:00:00Z", "11:01:00Z");
	}

	@Test
	void aProviderThatIsAwayIsNotBlamedOnTheVisitor() {
		this.provider.answers(this.provider.tokenEndpoint(), 503, "{}");
		assertThat(this.ada.finishes(this.ada.beginsToSignIn("/"))).hasStatus(503)
			.bodyText()
			.contains("does not answer now");
	}

	@Test
	void whatTheProviderDidNotSayIsNotShownAsItsWords() {
		this.provider.writesInTheIdToken((claims) -> claims.audience("somebody-else"));
		assertThat(this.ada.finishes(this.ada.beginsToSignIn("/"))).hasStatus(400)
			.bodyText()
			.doesNotContain("somebody-else");
	}

	@Test
	void aSecretThatEndedIsTheOwnersToReplace() {
		this.provider.answers(this.provider.tokenEndpoint(), 401, """
				{"error":"invalid_client","error_codes":[7000222],
				"error_description":"AADSTS7000222: The provided client secret keys are expired."}""");
		assertThat(this.ada.finishes(this.ada.beginsToSignIn("/"))).hasStatus(400)
			.bodyText()
			.contains("This application is not set up right", "AADSTS7000222")
			.doesNotContain("/oauth2/authorization/entra?page");
	}

	@Test
	void aRefusedCodeKeepsTheProvidersWords() {
		this.provider.answers(this.provider.tokenEndpoint(), 401, """
				{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided.",
				"error_codes":[7000215]}""");
		assertThat(this.ada.finishes(this.ada.beginsToSignIn("/"))).hasStatus(400)
			.bodyText()
			.contains("not set up right", "AADSTS7000215");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "{}", "<html>Welcome to the hotel</html>" })
	void anAnswerThatHoldsNoTokenIsNoRefusal(String answer) {
		var asked = this.ada.beginsToSignIn("/");
		this.provider.answers(this.provider.tokenEndpoint(), 200, answer);
		assertThat(this.ada.finishes(asked)).hasStatus(503).bodyText().contains("does not answer now");
	}

}
