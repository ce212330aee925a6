package com.example.quartet.webapp.pages;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class LanguageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private MessageSourceProperties messages;

	@WithSignedInPerson
	private Visitor ada;

	@ParameterizedTest
	@ValueSource(strings = { "%%%", "@@@", "en-UK-..", "de", "xx" })
	void aLanguageCookieThatNamesNoLanguageOfOursIsNoChoice(String cookie) {
		assertThat(this.mvc.get().uri("/").cookie(new Cookie("QUARTET_LANGUAGE", cookie))).hasStatusOk()
			.bodyText()
			.contains("<html lang=\"en\">");
	}

	@ParameterizedTest
	@ValueSource(strings = { "de", "xx", "ar", "english" })
	void aLinkChoosesOnlyALanguageThatThereIs(String language) {
		assertThat(this.mvc.get().uri("/?lang=" + language)).hasStatusOk().doesNotContainHeader("Set-Cookie");
	}

	@Test
	void everySentenceIsThereInBothLanguages() throws Exception {
		for (String bundle : this.messages.getBasename()) {
			assertThat(sentences(bundle + "_nl.properties")).isEqualTo(sentences(bundle + ".properties")).isNotEmpty();
		}
	}

	private static Set<Object> sentences(String file) throws IOException {
		return PropertiesLoaderUtils.loadProperties(new ClassPathResource(file)).keySet();
	}

	@Test
	void anotherLanguageKeepsThePageAndItsQuery() {
		assertThat(this.ada.opens("/todos?title=Milk&lang=en&open=")).bodyText()
			.contains("href=\"/todos?title=Milk&amp;open=&amp;lang=nl\"");
	}

	@Test
	void anotherLanguageKeepsWhatWasTyped() {
		assertThat(this.ada.sends("/todos",
				Map.of("_key", "99999999-2222-4333-8444-555555555555", "title", "Milk & bread", "due", "soon")))
			.hasStatus(422)
			.bodyText()
			.contains("title=Milk%20%26%20bread", "&amp;lang=nl\"")
			.doesNotContain("_csrf=", "_key=");
	}

	@Test
	void theBrowsersLanguageIsSpoken() {
		assertThat(this.mvc.get().uri("/").header("Accept-Language", "nl-NL,nl;q=0.9")).bodyText().contains("Inloggen");
		assertThat(this.mvc.get().uri("/").header("Accept-Language", "fr")).bodyText().contains("Sign in");
	}

	@Test
	void aChosenLanguageIsRemembered() {
		var chosen = this.mvc.get().uri("/?lang=nl").exchange();
		assertThat(chosen).bodyText().contains("Inloggen");
		assertThat(this.mvc.get().uri("/").cookie(chosen.getResponse().getCookie("QUARTET_LANGUAGE"))).bodyText()
			.contains("Inloggen");
	}

}
