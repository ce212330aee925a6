package com.example.quartet.webapp.signin;

import com.example.identityemulator.junit.Emulator;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Bob's browser, which goes to the emulator and comes back with what it answers.
 */
class EmulatedSignIn {

	private final MockMvcTester mvc;

	private final Emulator emulator;

	private final MockHttpSession session = new MockHttpSession();

	EmulatedSignIn(MockMvcTester mvc, Emulator emulator) {
		this.mvc = mvc;
		this.emulator = emulator;
	}

	MvcTestResult signInBy(String link) {
		MvcTestResult leaving = this.mvc.get()
			.uri(link)
			.session(this.session)
			.with(EmulatedSignIn::asRegistered)
			.exchange();
		var post = this.mvc.post()
			.uri("/login/oauth2/code/entra")
			.session(this.session)
			.cookie(leaving.getResponse().getCookies())
			.with(EmulatedSignIn::asRegistered);
		this.emulator.signIn("bob@contoso.onmicrosoft.com", "Passw0rd!")
			.at(leaving.getResponse().getRedirectedUrl())
			.forEach(post::param);
		return post.exchange();
	}

	/** The redirect URI has this port. */
	private static MockHttpServletRequest asRegistered(MockHttpServletRequest request) {
		request.setServerPort(8080);
		return request;
	}

}
