package com.example.quartet.webapp.organisations;

import java.util.Map;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
@TestPropertySource(properties = "quartet.identity.onboarding=true")
class OrganisationsControllerTests {

	private static final String FABRIKAM = "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11";

	private static final String LIST = "GET /api/tenants";

	private static final String EVENTS = """
			{"tid":"%s","happened":"2026-11-21T02:00:00Z","action":"CONNECTED","byTid":"%1$s","byOid":"f1","byName":"Frida <b>"}"""
		.formatted(FABRIKAM);

	@WithSignedInPerson
	private Visitor ada;

	@Autowired
	private StandIn api;

	@Test
	void anAdministratorSeesWhichAreConnectedSinceWhenAndByWhom() {
		this.api.answers(LIST, 200,
				"""
						{"items":[{"tid":"%s","connected":"2026-11-21T02:00:00Z","administrator":"f1","administratorName":"Frida <b>"}],
						"events":[%s]}"""
					.formatted(FABRIKAM, EVENTS));
		assertThat(this.ada.opens("/organisations")).hasStatusOk()
			.bodyText()
			.contains(FABRIKAM, "21 November 2026, 02:00", "Frida &lt;b&gt;", "/organisations/" + FABRIKAM + "/remove",
					"What happened");
		assertThat(this.ada.opens("/organisations?lang=nl")).bodyText().contains("Organisaties", "Aangesloten");
	}

	@Test
	void anAdministratorRemovesOne() {
		this.api.answers(LIST, 200, "{\"items\":[],\"events\":[%s]}".formatted(EVENTS));
		this.api.answers("DELETE /api/tenants/" + FABRIKAM, 204, "");
		assertThat(this.ada.sends("/organisations/" + FABRIKAM + "/remove", Map.of())).redirectedUrl()
			.isEqualTo("/organisations");
		assertThat(this.ada.opens("/organisations")).bodyText()
			.contains("The organisation " + FABRIKAM + " is removed", "No organisation has connected yet");
		this.api.answers("DELETE /api/tenants/" + FABRIKAM, 404, "{}");
		assertThat(this.ada.sends("/organisations/" + FABRIKAM + "/remove", Map.of())).hasStatus(302);
	}

	@Test
	void whoIsNoAdministratorOfTheHomeTenantLearnsWhatItTakes() {
		this.api.answers(LIST, 403, "{}");
		assertThat(this.ada.opens("/organisations")).hasStatus(403)
			.bodyText()
			.contains("Only administrators of the organisation that runs this site", "Todo.Admin");
	}

	@Test
	void anApiThatIsAwayIsSaidInASentence() {
		this.api.answers(LIST, 503, "{}");
		assertThat(this.ada.opens("/organisations")).hasStatus(503)
			.bodyText()
			.contains("The organisations cannot be reached right now.");
	}

	// region downstream
	@Test
	void onlyAdministratorsAreLedThere() {
		assertThat(this.ada.opens("/profile")).bodyText().doesNotContain("href=\"/organisations\"");
		this.api.answers("GET /api/me", 200, """
				{"caller":{"tid":"t","oid":"ada","name":"Ada","app":"a","roles":["Todo.Admin"]},"profile":null,
				"unavailable":"No answer in time."}""");
		assertThat(this.ada.opens("/profile")).bodyText().contains("href=\"/organisations\"");
	}
	// endregion

}
