package com.example.quartet.webapp.connect;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
@TestPropertySource(properties = "quartet.identity.onboarding=true")
class ConnectionSignUpTests {

	private static final String FABRIKAM = "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11";

	private static final String OTHER = "11111111-63f4-4d0e-9a35-2f0b7d6e8c11";

	private static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";

	private static final String USER = "b79fbf4d-3ef9-4689-8143-76b194e85509";

	private static final String CONNECTED = """
			{"tid":"%s","connected":"2026-11-21T02:00:00Z","administrator":"frida","administratorName":"Frida"}"""
		.formatted(FABRIKAM);

	@Autowired
	private Visitor frida;

	@Autowired
	private Visitor mallory;

	@Autowired
	private StandIn provider;

	@BeforeEach
	void fabrikamIsNotConnected() {
		for (String tid : List.of(FABRIKAM, OTHER)) {
			this.provider.answers("GET /api/tenants/" + tid, 404, "{}");
			this.provider.answers("POST /" + tid + "/oauth2/v2.0/token", 200,
					"{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"%s\"}"
						.formatted(this.provider.idToken("x", (claims) -> claims.claim("tid", tid))));
		}
		this.provider.answers("PUT /api/tenants/" + FABRIKAM, 201, CONNECTED);
	}

	@Test
	void anOrganisationIsConnectedWhenItsAdministratorSignsIn() {
		this.provider.meanwhile("PUT /api/tenants/" + FABRIKAM,
				() -> this.provider.answers("GET /api/tenants/" + FABRIKAM, 200, CONNECTED));
		signsInWith(USER, GLOBAL_ADMINISTRATOR);
		String welcome = comeBack(FABRIKAM);
		String again = signIn(this.frida, welcome).getResponse().getRedirectedUrl();
		assertThat(this.provider.lastAuthorization()).isEqualTo("Bearer token-of-the-site");
		assertThat(this.provider.lastBody()).contains("\"administrator\":\"frida\"",
				"\"administratorName\":\"Ada Lovelace\"");
		assertThat(pageOf(again)).isEqualTo(welcome);
		assertThat(signIn(this.frida, welcome)).redirectedUrl().isEqualTo(welcome);
		assertThat(this.frida.opens(welcome)).hasStatusOk()
			.bodyText()
			.contains("Welcome, your organisation is connected");
	}

	@ParameterizedTest
	@ValueSource(strings = { USER, "fe930be7-5e62-47db-91af-98c3a49a38b1" })
	void whoMayNotConsentConnectsNothing(String role) {
		signsInWith(role);
		assertThat(signIn(this.frida, comeBack(FABRIKAM))).hasStatus(403)
			.bodyText()
			.contains("Only an administrator can connect your organisation");
		assertThat(String.valueOf(this.provider.lastBody())).doesNotContain("administrator");
	}

	@Test
	void anAdministratorWithoutAConsentThatWasProvedConnectsNothing() {
		signsInWith(GLOBAL_ADMINISTRATOR);
		assertThat(signIn(this.frida, "/connect/welcome?proof=made-up")).hasStatus(403)
			.bodyText()
			.contains("Your organisation has not signed up");
	}

	@Test
	void theProofOfOneOrganisationDoesNotConnectAnother() {
		signsInWith(GLOBAL_ADMINISTRATOR);
		assertThat(signIn(this.frida, comeBack(OTHER))).hasStatus(403)
			.bodyText()
			.contains("Your organisation has not signed up");
	}

	@Test
	void theProofOfOneBrowserIsWorthNothingInAnother() {
		signsInWith(GLOBAL_ADMINISTRATOR);
		assertThat(signIn(this.mallory, comeBack(FABRIKAM))).hasStatus(403)
			.bodyText()
			.contains("Your organisation has not signed up");
	}

	@Test
	void anApiThatIsAwayIsSaidAndTheSameSignInFinishesLater() {
		signsInWith(GLOBAL_ADMINISTRATOR);
		String welcome = comeBack(FABRIKAM);
		this.provider.answers("PUT /api/tenants/" + FABRIKAM, 503, "{}");
		assertThat(signIn(this.frida, welcome)).hasStatus(503)
			.bodyText()
			.contains("cannot finish your sign-in")
			.doesNotContain("The identity provider does not answer");
		this.provider.answers("PUT /api/tenants/" + FABRIKAM, 201, CONNECTED);
		assertThat(signIn(this.frida, welcome)).hasStatus(302);
	}

	@Test
	void anApiThatIsAwayDoesNotMakeAnOrganisationOneThatHasNotSignedUp() {
		signsInWith(USER);
		this.provider.answers("GET /api/tenants/" + FABRIKAM, 503, "{}");
		assertThat(signIn(this.frida, "/")).hasStatus(503)
			.bodyText()
			.contains("cannot finish your sign-in")
			.doesNotContain("The identity provider does not answer");
		this.provider.answers("GET /api/tenants/" + FABRIKAM, 403, "{}");
		assertThat(signIn(this.frida, "/")).hasStatus(403).bodyText().contains("has not signed up");
	}

	@Test
	void strangersAreNotWelcomedByAnAddress() {
		assertThat(this.mallory.opens("/connect/welcome")).redirectedUrl().isEqualTo("/connect");
	}

	private void signsInWith(String... roles) {
		UnaryOperator<JWTClaimsSet.Builder> claims = (token) -> token
			.issuer(this.provider.address() + "/" + FABRIKAM + "/v2.0")
			.claim("tid", FABRIKAM)
			.claim("oid", "frida")
			.claim("wids", List.of(roles));
		this.provider.writesInTheIdToken(claims);
	}

	// the page of the sign-in that the answer about consent offers
	private String comeBack(String tid) {
		String left = this.frida.sends("/connect/web-app", Map.of("tenant", tid)).getResponse().getRedirectedUrl();
		String state = UriComponentsBuilder.fromUriString(left).build().getQueryParams().getFirst("state");
		MvcTestResult back = this.frida.opens("/connect/return?admin_consent=True&tenant=" + tid + "&state=" + state);
		assertThat(back).bodyText().contains("One step is left: sign in as the administrator who consented.");
		String html = new String(back.getResponse().getContentAsByteArray());
		return pageOf(html.replaceAll("(?s).*href=\"(/oauth2/authorization/entra[^\"]*)\".*", "$1"));
	}

	private static String pageOf(String signIn) {
		return UriComponentsBuilder.fromUriString(signIn)
			.build()
			.getQueryParams()
			.getFirst("page")
			.replace("%2F", "/")
			.replace("%3F", "?")
			.replace("%3D", "=");
	}

	private static MvcTestResult signIn(Visitor visitor, String page) {
		return visitor.finishes(visitor.beginsToSignIn(page));
	}

}
