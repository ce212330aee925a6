package com.example.identityemulator.web;

import java.io.IOException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class PageLanguageTests {

	private static final String SIGN_IN_IN_DUTCH = "<h1>Inloggen</h1>";

	@Autowired
	MockMvcTester mvc;

	@Test
	void aBrowserThatAsksForDutchGetsIt() {
		Browser browser = new Browser(this.mvc, "nl-NL,en;q=0.5");
		assertThat(browser.authorize(Names.CONTOSO).text())
			.contains("<html lang=\"nl\"", SIGN_IN_IN_DUTCH, "Niet in Contoso", "toestemming al gegeven")
			.doesNotContain("Sample accounts", "Cancel");
		assertThat(browser.press("/sign-in", "username", Names.BOB, "password", "wrong").text())
			.contains("AADSTS50126: De gebruikersnaam of het wachtwoord klopt niet.");
		assertThat(browser.enter(Names.ALICE).text()).contains("Toestemming gevraagd", "U laten inloggen");
	}

	@Test
	void aLanguageThatIsNotSpokenIsAnsweredInEnglish() {
		assertThat(new Browser(this.mvc, "fr-FR").authorize(Names.CONTOSO).text()).contains("<html lang=\"en\"",
				"<h1>Sign in</h1>");
	}

	@Test
	void whoeverChoosesALanguageStaysAtThePageAndKeepsIt() {
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO);
		assertThat(browser.press("/language", "language", "nl").text()).contains(SIGN_IN_IN_DUTCH);
		assertThat(browser.open("/devicelogin").text()).contains("Voer de code in");
		assertThat(browser.press("/language", "language", "en", "page", "/devicelogin").location())
			.endsWith("/devicelogin");
		assertThat(browser.open("/devicelogin").text()).contains("Enter the code");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://attacker.example/", "//attacker.example", "/\\attacker.example" })
	void theChoiceLeadsToNoOtherSite(String page) {
		Browser browser = new Browser(this.mvc);
		browser.open("/devicelogin");
		assertThat(browser.press("/language", "language", "nl", "page", page).location()).endsWith("/my-apps");
	}

	@Test
	void aRefusalThatIsNotTranslatedSaysThatItIsEnglish() {
		Browser browser = new Browser(this.mvc, "nl");
		assertThat(browser.open("/nowhere.example/oauth2/v2.0/authorize").text()).contains("bestaat niet");
		assertThat(browser.authorize("consumers", "client_id", Names.DAEMON).text())
			.contains("Wij kunnen u niet inloggen", "<span lang=\"en\">");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/error", "/console/directory/people" })
	void whatDevelopersReadIsInEnglish(String address) {
		assertThat(this.mvc.get().uri(address).header(HttpHeaders.ACCEPT_LANGUAGE, "nl")).bodyText()
			.contains("<html lang=\"en\"", "not Microsoft");
	}

	@Test
	void everySentenceIsThereInBothLanguages() throws IOException {
		Set<Object> translated = new TreeSet<>(texts("messages_nl.properties").keySet());
		// what the protocol, or a registration, says in English
		translated.removeIf((key) -> key.toString().matches("(aadsts|permission)\\..*"));
		assertThat(translated).isEqualTo(new TreeSet<>(texts("messages.properties").keySet()));
	}

	@Test
	void anAddressThatIsNotRegisteredIsAnsweredWithThoseThatAre() {
		Answer page = new Browser(this.mvc).authorize(Names.CONTOSO, "redirect_uri", "http://localhost:8080/callback");
		assertThat(page.text()).contains("AADSTS50011", "registered for Shop",
				"<code>" + Names.REDIRECT_URI + "</code>", "applications/shop.json");
	}

	private static Properties texts(String name) throws IOException {
		return PropertiesLoaderUtils.loadProperties(new ClassPathResource(name));
	}

}
