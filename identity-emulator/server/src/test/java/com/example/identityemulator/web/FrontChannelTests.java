package com.example.identityemulator.web;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTestWithMore;
import com.example.identityemulator.Names;
import com.example.identityemulator.OtherIssuer;
import com.example.identityemulator.RegistrationsWithMore;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestWithMore
class FrontChannelTests {

	@Autowired
	MockMvcTester mvc;

	@Test
	void theIssuerGoesAlongWhereTheRegistrationAsksForIt() {
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO, "client_id", RegistrationsWithMore.CLUB, "redirect_uri",
				"http://localhost:8092/", "scope", "openid");
		browser.signIn(Names.ALICE);
		assertThat(browser.open("/common/oauth2/v2.0/logout").text())
			.contains("&amp;iss=http%3A%2F%2F127.0.0.1%3A9000%2F" + Names.CONTOSO + "%2Fv2.0");
	}

	@Test
	void thePageLearnsWhatTheAddressAnswersToASessionThatNobodyHas() {
		assertThat(answerOf(RegistrationsWithMore.CLUB).json()).containsEntry("answer", "answers 200");
		String first = OtherIssuer.lastQuery();
		answerOf(RegistrationsWithMore.CLUB);
		assertThat(OtherIssuer.lastQuery()).startsWith("sid=").isNotEqualTo(first);
	}

	@Test
	void whoDoesNotAnswerOrHasNoAddressIsSaidToo() {
		assertThat(answerOf(RegistrationsWithMore.CURIOUS).json()).containsEntry("answer",
				"does not answer the emulator");
		assertThat(answerOf(Names.DAEMON).json()).containsEntry("answer", "has no address");
	}

	@Test
	void noOtherAddressIsCalled() {
		assertThat(answerOf("80ff0000-0000-4000-8000-00000000000f").status()).isEqualTo(400);
		assertThat(answerOf("http://localhost/").status()).isEqualTo(400);
	}

	private Answer answerOf(String application) {
		return new Answer(this.mvc.get().uri("/sign-out/answer?application={id}", application).exchange());
	}

}
