package com.example.quartet.webapp.profile;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class MyProfileControllerTests {

	@WithSignedInPerson
	private Visitor ada;

	@Autowired
	private StandIn api;

	@Test
	void aPersonSeesWhatTheApisKnow() {
		assertThat(this.ada.opens("/profile")).hasStatusOk()
			.bodyText()
			.contains("id=\"display-name\">Ada Lovelace<", "id=\"time-zone\">Europe/London<", StandIn.WEB_APP);
	}

	@Test
	void anIdStandsBesideTheNameThatIsKnown() {
		assertThat(this.ada.opens("/profile")).bodyText()
			.contains("<span dir=\"auto\">web-app</span> <code>" + StandIn.WEB_APP + "</code>")
			.containsPattern("<span dir=\"auto\">Ada Lovelace</span> <code>");
	}

	@Test
	void aGuestSeesBothTenants() {
		assertThat(this.ada.opens("/profile")).bodyText().doesNotContain("You are a guest");
		this.api.writesInTheIdToken(
				(claims) -> claims.claim("idp", "https://sts.windows.net/5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11/"));
		assertThat(this.ada.signsIn().opens("/profile")).bodyText()
			.contains("You are a guest", "id=\"home-tenant\">5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11<");
	}

	@Test
	void aProfileThatIsMissingIsExplained() {
		this.api.answers("GET /api/me", 200,
				"""
						{"caller":{"tid":"t","oid":"ada","name":null,"app":"a"},"profile":null,"unavailable":"No answer in time."}""");
		assertThat(this.ada.opens("/profile")).hasStatusOk()
			.bodyText()
			.contains("not available now", "No answer in time.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/profile", "/todos" })
	void aTimeZoneAndADayThatThisJavaDoesNotKnowLeaveThePageAlive(String page) {
		this.api.answers("GET /api/me", 200,
				"""
						{"caller":{"tid":"t","oid":"ada","name":null,"app":"a"},"unavailable":null,"profile":{"displayName":"Ada",
						"timeZone":"Mars/Olympus","locale":"x_y_z","workingDays":["MONDAY","SOLDAY"]}}""");
		assertThat(this.ada.opens(page)).hasStatusOk();
	}

	@Test
	void anApiThatIsAwayIsSaidSo() {
		this.api.answers("GET /api/me", 503, "{}");
		assertThat(this.ada.opens("/profile")).hasStatus(503)
			.bodyText()
			.contains("Your profile cannot be reached right now.");
	}

}
