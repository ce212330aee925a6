package com.example.identityemulator.signin;

import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class SignInResetTests {

	private static final String PROFILE = "openid api://" + Names.PROFILES_API + "/Profile.Read";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	SignInReset reset;

	@Test
	void afterAResetEverybodyComesAsIfForTheFirstTime() {
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO, "scope", PROFILE);
		assertThat(browser.enter(Names.ALICE).text()).contains("Permissions requested");
		assertThat(browser.press("/consent").parameters()).containsKey("code");
		assertThat(browser.authorize(Names.CONTOSO, "scope", PROFILE).parameters()).containsKey("code");
		this.reset.run();
		assertThat(browser.authorize(Names.CONTOSO, "scope", PROFILE).text()).contains("Sign in");
		assertThat(browser.enter(Names.ALICE).text()).contains("Permissions requested");
	}

	@Test
	void aLockedAccountIsOpenAgain() {
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO);
		for (int guess = 0; guess < 10; guess++) {
			browser.press("/sign-in", "username", Names.BOB, "password", "guess " + guess);
		}
		assertThat(browser.enter(Names.BOB).text()).contains("locked");
		this.reset.run();
		browser.authorize(Names.CONTOSO);
		assertThat(browser.signIn(Names.BOB).parameters()).containsKey("code");
	}

}
