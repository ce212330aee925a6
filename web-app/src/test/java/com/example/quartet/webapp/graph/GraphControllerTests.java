package com.example.quartet.webapp.graph;

import java.util.List;
import java.util.Map;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person agrees to the second API when they want it, and the first one works without
 * it.
 */
@WebAppTest
class GraphControllerTests {

	private static final String NO_CONSENT = """
			{"error":"invalid_grant","error_description":"AADSTS65001: no consent","error_codes":[65001],
			"suberror":"consent_required"}""";

	private static final String NO_SIGN_IN = """
			{"error":"invalid_grant","error_description":"AADSTS50173: revoked","error_codes":[50173]}""";

	@WithSignedInPerson
	private Visitor ada;

	@Autowired
	private StandIn others;

	@Test
	void graphIsNotAskedBeforeThePersonWantsIt() {
		assertThat(this.ada.beginsToSignIn("/").getFirst("scope")).doesNotContain("User.Read");
		assertThat(this.ada.opens("/profile")).hasStatusOk().bodyText().contains("href=\"/profile/graph\"");
		assertThat(this.others.authorization("/v1.0/me")).isNull();
	}

	@Test
	void eachApiIsCalledWithATokenOfItsOwn() {
		this.ada.opens("/profile/graph");
		assertThat(this.ada.opens("/profile")).hasStatusOk()
			.bodyText()
			.contains("Ada of the directory", "There is no photo of you");
		assertThat(this.others.authorization("/v1.0/me")).isEqualTo("Bearer token-for-graph");
		assertThat(this.others.authorization("/api/me")).isEqualTo("Bearer token-for-todo-api");
	}

	@Test
	void theRefreshTokenOfTheSignInGetsTheSecondToken() {
		this.ada.opens("/profile/graph");
		assertThat(this.others.lastTokenRequest()).contains("grant_type=refresh_token", "refresh_token=r&",
				"scope=User.Read", "cp1");
	}

	@Test
	void theNewestRefreshTokenIsKept() {
		this.others.givesAccessTokensFor(1);
		this.ada.signsIn();
		this.ada.opens("/profile/graph");
		this.ada.opens("/todos");
		assertThat(this.others.lastTokenRequest()).contains("refresh_token=r2");
	}

	@Test
	void thePhotoIsShownIfThereIsOne() {
		this.others.sends("GET /v1.0/me/photos/96x96/$value", "image/png", "pixels");
		this.ada.opens("/profile/graph");
		assertThat(this.ada.opens("/profile")).bodyText().contains("src=\"data:image/png;base64,cGl4ZWxz\"");
	}

	@Test
	void whatIsNoImageIsNotShownAsOne() {
		this.others.sends("GET /v1.0/me/photos/96x96/$value", "text/html", "<script>alert(1)</script>");
		this.ada.opens("/profile/graph");
		assertThat(this.ada.opens("/profile")).bodyText()
			.contains("There is no photo of you")
			.doesNotContain("data:text");
	}

	@Test
	void consentIsAskedForInOurOwnName() {
		this.others.answers(this.others.tokenEndpoint(), 400, NO_CONSENT);
		MvcTestResult leaving = this.ada.opens("/profile/graph");
		String consent = leaving.getResponse().getRedirectedUrl();
		assertThat(consent).startsWith("/consent/");
		assertThat(this.ada.opens(consent).getResponse().getRedirectedUrl()).contains("client_id=" + StandIn.WEB_APP,
				"scope=openid%20User.Read", "redirect_uri=http%3A%2F%2Flocalhost%2Flogin%2Foauth2%2Fcode%2Fconsent");
		String state = consent.substring("/consent/".length());
		assertThat(this.ada.brings("/login/oauth2/code/consent", Map.of("code", "x", "state", state)))
			.hasRedirectedUrl("/profile/graph?asked=true");
	}

	@Test
	void aYesThatTheProviderDoesNotKnowOfIsNotAskedForAgain() {
		this.others.answers(this.others.tokenEndpoint(), 400, NO_CONSENT);
		assertThat(this.ada.opens("/profile/graph?asked=true")).hasRedirectedUrl("/profile");
	}

	@Test
	void whoDeclinesKeepsTheirProfile() {
		this.others.answers(this.others.tokenEndpoint(), 400, NO_CONSENT);
		String consent = this.ada.opens("/profile/graph").getResponse().getRedirectedUrl();
		assertThat(this.ada.brings("/login/oauth2/code/consent",
				Map.of("error", "access_denied", "state", consent.substring("/consent/".length()))))
			.hasRedirectedUrl("/profile/graph?asked=true&declined=true");
		assertThat(this.ada.opens("/profile/graph?asked=true&declined=true")).hasRedirectedUrl("/profile");
		assertThat(this.ada.opens("/profile")).hasStatusOk()
			.bodyText()
			.contains("You have not agreed", "Ada Lovelace", "id=\"ask-graph\"");
	}

	@Test
	void aRefreshTokenThatHasEndedLeadsToSignInAndBack() {
		this.others.answers(this.others.tokenEndpoint(), 400, NO_SIGN_IN);
		assertThat(this.ada.opens("/profile/graph"))
			.hasRedirectedUrl("/oauth2/authorization/entra?page=%2Fprofile%2Fgraph&way=code");
	}

	@Test
	void aRevokedSessionLeadsToTheSignInThatGraphDemands() {
		this.ada.opens("/profile/graph");
		this.others.challenges("GET /v1.0/me", 401, "Bearer error=\"insufficient_claims\", claims=\"e30=\"");
		assertThat(this.ada.opens("/profile")).hasRedirectedUrl("/oauth2/authorization/entra?page=%2Fprofile&way=code");
		assertThat(this.ada.beginsToSignIn("/profile")).containsEntry("claims", List.of("%7B%7D"));
	}

	@Test
	void aTokenThatGraphRefusesLeavesTheProfileAlone() {
		this.ada.opens("/profile/graph");
		this.others.answers("GET /v1.0/me", 403, "{}");
		assertThat(this.ada.opens("/profile")).hasStatusOk()
			.bodyText()
			.contains("does not accept this sign-in", "Ada Lovelace");
	}

	@Test
	void theTokensOfOnePersonAreNotThoseOfTheNext() {
		this.ada.opens("/profile/graph");
		this.others.writesInTheIdToken((claims) -> claims.claim("oid", "grace"));
		assertThat(this.ada.signsIn().opens("/profile")).bodyText()
			.contains("id=\"ask-graph\"")
			.doesNotContain("Ada of the directory");
	}

}
