package com.example.quartet.workshop.sources;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
@TestPropertySource(properties = "quartet.workshop.repository=../..")
class SourcePageTests {

	private static final String FILE = "/source/web-app/src/main/java/com/example/quartet/webapp/signout/ProviderLogoutSuccessHandler.java";

	@Autowired
	private Visitor ada;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private StandIn standIn;

	@BeforeEach
	void theStandInBehaves() {
		this.standIn.behave();
	}

	@Test
	void theCodeIsShownAsItIs() {
		assertThat(this.ada.signsIn().opens(FILE)).hasStatusOk()
			.bodyText()
			.contains("class ProviderLogoutSuccessHandler implements");
	}

	@Test
	void aWalkThroughLeadsToThePagesAndToTheCode() {
		assertThat(this.ada.signsIn().opens("/source/workshop/docs/flows/1-sign-in.md")).bodyText()
			.contains("href=\"/checkpoints#c1\"", "href=\"/flows\"",
					"href=\"/source/workshop/docs/requirements.md#r-18\"",
					"href=\"/source/web-app/src/main/java/com/example/quartet/webapp/signin/SignInRequestResolver.java\"")
			.doesNotContain("href=\"http://localhost:8080", "FormPostReturnFilterTests.java\"");
	}

	@Test
	void aPageThatThisSiteDoesNotHaveIsNoLink() {
		assertThat(this.ada.signsIn().opens("/source/workshop/docs/flows/8-multi-tenant.md")).bodyText()
			.contains("http://localhost:8080/organisations", "href=\"/checkpoints#c8\"")
			.doesNotContain("href=\"/organisations");
	}

	@Test
	void whatIsToBeTypedIsNoLink() {
		assertThat(this.ada.signsIn().opens("/source/workshop/docs/flows/1-sign-in.md")).bodyText()
			.contains("curl -s -d code=a-code -d state=12345 http://localhost:8080/login/oauth2/code/entra");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/source/registrations/secrets/web-app", "/source/docs/../registrations/secrets/web-app",
			"/source/docs/%2e%2e/pom.xml", "/source/pom.xml", "/source/docs/nowhere.md",
			"/source/web-app/src/main/resources/application.yml", "/source//etc/passwd" })
	void noOtherFileIsShown(String address) {
		assertThat(this.ada.signsIn().opens(address).getResponse().getStatus()).isIn(400, 404);
	}

	@Test
	void aLongWayDownLeadsNowhere() {
		assertThat(this.ada.signsIn().opens("/source/docs/" + "a/".repeat(2000) + "b.md")).hasStatus(404);
	}

	@Test
	void onlySignedInPeopleReadTheCode() {
		assertThat(this.mvc.get().uri(FILE)).hasStatus(302);
	}

}
