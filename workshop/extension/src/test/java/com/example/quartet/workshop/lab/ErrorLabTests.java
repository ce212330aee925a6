package com.example.quartet.workshop.lab;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
@TestPropertySource(properties = "quartet.workshop.emulator-admin=${quartet.identity.authority}/api")
class ErrorLabTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Visitor ada;

	@Autowired
	private Visitor grace;

	@Autowired
	private StandIn provider;

	@BeforeEach
	void theEmulatorTakesOrders() {
		this.provider.behave();
		this.provider.answers("POST /api/admin/faults", 201, "{}");
		this.ada.signsIn();
	}

	@Test
	void aStrangerOrdersNothing() {
		AtomicBoolean ordered = new AtomicBoolean();
		this.provider.meanwhile("POST /api/admin/faults", () -> ordered.set(true));
		assertThat(this.grace.opens("/lab/errors")).hasStatusOk()
			.bodyText()
			.contains("Sign in to order errors")
			.doesNotContain("action=\"/lab/errors/");
		assertThat(this.grace.sends("/lab/errors/down", Map.of()))
			.hasRedirectedUrl("/oauth2/authorization/entra?page=%2Flab%2Ferrors");
		assertThat(ordered).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void everyErrorHasAButtonAndWords(ProviderError error) {
		assertThat(this.ada.opens("/lab/errors")).hasStatusOk()
			.bodyText()
			.contains("action=\"/lab/errors/" + error.label() + "\"")
			.doesNotContain("??lab");
	}

	@Test
	void anErrorIsOrderedForTheNextSignInOfThisApplicationAlone() {
		assertThat(this.ada.sends("/lab/errors/access-denied", Map.of()))
			.hasRedirectedUrl("/oauth2/authorization/entra?way=code&page=/lab/errors");
		assertThat(this.provider.lastBody())
			.isEqualTo("{\"kind\":\"error\",\"endpoint\":\"authorize\",\"oauth\":\"access_denied\",\"application\":\""
					+ StandIn.WEB_APP + "\"}");
	}

	@Test
	void aConsentIsMissingWhereTheApiAsksForAToken() {
		assertThat(this.ada.sends("/lab/errors/consent-missing", Map.of()))
			.hasRedirectedUrl("/oauth2/authorization/entra?way=code&page=/profile");
		assertThat(this.provider.lastBody()).isEqualTo("{\"kind\":\"error\",\"endpoint\":\"token\",\"error\":65001,"
				+ "\"application\":\"80810000-0000-4000-8000-000000000002\"}");
	}

	@Test
	void aPolicyIsMetByTheApiAndTheOrderSaysWhatTheNextSignInMustAskFor() {
		assertThat(this.ada.sends("/lab/errors/policy", Map.of()))
			.hasRedirectedUrl("/oauth2/authorization/entra?way=code&page=/profile");
		assertThat(this.provider.lastBody()).contains("\"error\":50076",
				"\"claims\":\"{\\\"access_token\\\":{\\\"acrs\\\":",
				"\"application\":\"80810000-0000-4000-8000-000000000002\"");
	}

	@Test
	void aPageThatTellsOfAnOrderedErrorSaysWhoOrderedItAndLeadsBack() {
		this.ada.sends("/lab/errors/access-denied", Map.of());
		assertThat(refused()).bodyText().contains("You ordered this error", "href=\"/lab/errors\"", "href=\"/flows\"");
		assertThat(this.ada.opens("/")).hasStatusOk().bodyText().doesNotContain("You ordered this error");
	}

	@Test
	void anErrorThatWasNotOrderedIsNotSaidToBe() {
		assertThat(refused()).hasStatus4xxClientError().bodyText().doesNotContain("You ordered this error");
	}

	private MvcTestResult refused() {
		var asked = this.ada.beginsToSignIn("/");
		return this.ada.brings(Map.of("error", "access_denied", "state", Visitor.state(asked)));
	}

	@Test
	void anErrorThatIsNotInTheLabIsNotOrdered() {
		assertThat(this.ada.sends("/lab/errors/earthquake", Map.of())).hasStatus(404);
		assertThat(this.mvc.post().uri("/lab/errors/down")).hasStatus(403);
	}

	@Test
	void anEmulatorThatDoesNotTakeTheOrderIsSaidSo() {
		this.provider.answers("POST /api/admin/faults", 404, "{}");
		assertThat(this.ada.sends("/lab/errors/down", Map.of())).hasStatus(503)
			.bodyText()
			.contains("The emulator did not take the order");
	}

}
