package com.example.quartet.workshop.flows;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.workshop.recording.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class FlowsPageTests {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

	private static final String ADA = StandIn.CONTOSO + "/ada";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Visitor ada;

	@Autowired
	private Visitor grace;

	@Autowired
	private StandIn standIn;

	@Autowired
	private Flows flows;

	@BeforeEach
	void theStandInBehaves() {
		this.standIn.behave();
		this.flows.clear();
	}

	@Test
	void aSignInIsOneFlowFromTheRedirectToTheTokens() {
		this.ada.signsIn();
		assertThat(this.flows.of(ADA)).singleElement()
			.satisfies((flow) -> assertThat(flow.kind()).isEqualTo("sign-in"))
			.satisfies((flow) -> assertThat(flow.error()).isEmpty())
			.satisfies((flow) -> assertThat(kinds(flow)).startsWith("page", "authorize", "form-post").contains("code"));
	}

	@Test
	void aCallOfTheApiIsAFlowOfItsOwn() {
		this.ada.signsIn().opens("/profile");
		assertThat(kinds(this.flows.of(ADA).get(0))).containsExactly("page", "kept-token", "call");
	}

	@Test
	void theUseOfAKeptTokenLeadsToTheFlowThatBroughtIt() {
		this.ada.signsIn().opens("/profile");
		Flow signIn = this.flows.of(ADA).get(1);
		assertThat(this.flows.of(ADA).get(0).all()).filteredOn((message) -> message.kind().equals("kept-token"))
			.singleElement()
			.satisfies((kept) -> assertThat(kept.value("kept_of")).isEqualTo("code"))
			.satisfies(
					(kept) -> assertThat(signIn.all()).extracting(Message::trace).contains(kept.value("kept_trace")));
		assertThat(this.ada.opens("/flows")).bodyText().contains("From memory", "/flows/" + signIn.id());
	}

	@Test
	void everyPageNamesTheFlowThatExplainsIt() {
		MvcTestResult profile = this.ada.signsIn().opens("/profile");
		assertThat(profile).headers().hasValue("Server-Timing", "flow;desc=\"" + this.flows.of(ADA).get(0).id() + "\"");
		assertThat(profile).bodyText().containsPattern("src=\"/js/explain(-\\w+)?\\.js\"");
	}

	@Test
	void aStrangersPageNamesNoFlow() {
		assertThat(this.grace.opens("/")).headers().doesNotContainHeader("Server-Timing");
	}

	@Test
	void aFlowIsShownByWhatBeganIt() {
		this.ada.signsIn().opens("/profile");
		assertThat(this.ada.opens("/flows")).bodyText().contains("You opened Profile", "You signed in");
	}

	@ParameterizedTest
	@CsvSource({ "mermaid, sequenceDiagram", "har, startedDateTime", "curl, curl -i -X POST" })
	void aFlowCanBeTakenAlongWithoutItsSecrets(String format, String content) {
		MultiValueMap<String, String> asked = this.ada.beginsToSignIn("/");
		this.ada.finishes(asked);
		assertThat(this.ada.opens("/flows/" + this.flows.of(ADA).get(0).id() + "/" + format)).hasStatusOk()
			.bodyText()
			.contains(content)
			.doesNotContain(asked.getFirst("nonce"), Visitor.state(asked), "token-for-todo-api", "for-the-tests",
					"••••");
	}

	@Test
	void messagesOfOneRequestHaveOneTrace() {
		this.ada.signsIn().opens("/profile");
		assertThat(this.flows.of(ADA).get(0).all()).extracting(Message::trace)
			.containsOnly(this.standIn.lastHeader("traceparent").split("-")[1]);
	}

	@Test
	void aRefusedSignInEndsWithTheProvidersError() {
		MultiValueMap<String, String> asked = this.ada.beginsToSignIn("/");
		this.ada.brings(Map.of("error", "access_denied", "state", Visitor.state(asked)));
		this.ada.signsIn();
		assertThat(this.flows.of(ADA)).extracting(Flow::error).containsExactly("", "access_denied");
	}

	@Test
	void aConsentIsOneFlowFromTheButtonToTheAnswer() throws UnsupportedEncodingException {
		this.standIn.challenges("GET /api/me/personal", 403,
				"Bearer error=\"consent_required\", scope=\"api://profiles/Personal.Read\"");
		String page = this.ada.signsIn().opens("/profile/personal").getResponse().getContentAsString();
		Matcher link = Pattern.compile("/consent/([\\w-]+)").matcher(page);
		assertThat(link.find()).isTrue();
		this.ada.opens(link.group());
		this.ada.brings("/login/oauth2/code/consent", Map.of("code", "x", "state", link.group(1)));
		assertThat(this.flows.of(ADA).get(0)).satisfies((flow) -> assertThat(flow.kind()).isEqualTo("consent"))
			.satisfies((flow) -> assertThat(kinds(flow)).containsExactly("page", "consent", "form-post"));
	}

	@Test
	void aTokenIsRenewedWithinTheCallThatNeedsIt() {
		this.standIn.givesAccessTokensFor(1);
		this.ada.signsIn().opens("/profile");
		assertThat(kinds(this.flows.of(ADA).get(0))).containsExactly("page", "refresh", "call");
	}

	@Test
	void aSignOutIsOneFlowWithTheCallThatFollowsIt() {
		this.standIn.writesInTheIdToken((claims) -> claims.claim("sid", "a-session"));
		this.ada.signsIn().sends("/logout", Map.of());
		this.mvc.get().uri("/logout/front-channel?sid=a-session").exchange();
		assertThat(kinds(this.flows.of(ADA).get(0))).containsExactly("page", "sign-out", "front-channel");
	}

	@Test
	void aSignOutThatBeganElsewhereIsShownToo() {
		this.standIn.writesInTheIdToken((claims) -> claims.claim("sid", "another-session"));
		this.ada.signsIn();
		this.mvc.get().uri("/logout/front-channel?sid=another-session").exchange();
		assertThat(kinds(this.flows.of(ADA).get(0))).containsExactly("front-channel");
	}

	@Test
	void aPersonDoesNotSeeTheFlowsOfOthers() {
		this.ada.signsIn().opens("/profile");
		this.standIn.writesInTheIdToken((claims) -> claims.claim("oid", "grace"));
		this.grace.signsIn();
		String flow = this.flows.of(ADA).get(0).id();
		assertThat(this.ada.opens("/flows/" + flow)).hasStatusOk();
		assertThat(this.grace.opens("/flows/" + flow)).hasStatus(404);
		assertThat(this.grace.opens("/flows")).bodyText().contains("Sign-in").doesNotContain("/api/me");
	}

	@Test
	void aPersonWhoTakesOverABrowserDoesNotTakeOverItsFlows() {
		this.ada.signsIn();
		this.standIn.writesInTheIdToken((claims) -> claims.claim("oid", "grace"));
		this.ada.finishes(this.ada.beginsToSignIn("/"));
		assertThat(this.flows.of(StandIn.CONTOSO + "/grace")).singleElement()
			.satisfies((flow) -> assertThat(kinds(flow)).doesNotContain("authorize"));
	}

	@Test
	void aTimeIsInUtcAndSaysSoUntilTheBrowserWritesItsOwn() {
		this.ada.signsIn();
		Instant begun = this.flows.of(ADA).get(0).begun();
		assertThat(this.ada.opens("/flows")).bodyText()
			.contains("datetime=\"" + begun + "\">" + TIME.format(begun) + "<", "Time zone: UTC.");
	}

	@Test
	void noSecretIsKeptOrShown() {
		MultiValueMap<String, String> asked = this.ada.beginsToSignIn("/");
		this.ada.finishes(asked);
		this.ada.opens("/todos");
		assertThat(this.flows.of(ADA).toString() + this.ada.opens("/flows").getResponse())
			.doesNotContain(asked.getFirst("nonce"), Visitor.state(asked), "token-for-todo-api", "for-the-tests");
	}

	@Test
	void anAnswerThatWasNotAskedForIsNotKept() {
		this.mvc.post().uri("/login/oauth2/code/entra").param("code", "forged").param("state", "forged").exchange();
		this.mvc.get().uri("/logout/front-channel?sid=forged").exchange();
		assertThat(this.flows.count()).isZero();
	}

	private static List<String> kinds(Flow flow) {
		return flow.all().stream().map(Message::kind).toList();
	}

}
