package com.example.identityemulator.conditionalaccess;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTestWithMore;
import com.example.identityemulator.Names;
import com.example.identityemulator.RegistrationsWithMore;
import com.example.identityemulator.TestClock;
import com.example.identityemulator.TokenEndpoint;
import com.example.identityemulator.VaultApp;
import com.example.identityemulator.directory.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestWithMore
@Import(VaultApp.class)
class ConditionalAccessTests {

	private static final String SECOND_FACTOR_AT_HOME = "{\"access_token\":{\"capolids\":{\"essential\":true,\"values\":[\"90110000-0000-4000-8000-000000000002\"]}}}";

	@Autowired
	VaultApp vault;

	@Autowired
	TokenEndpoint tokens;

	@Autowired
	Directory directory;

	@Autowired
	PersonCircumstances circumstances;

	@Autowired
	TestClock clock;

	@AfterEach
	void repair() {
		this.circumstances.forget();
		this.clock.reset();
	}

	@Test
	void aBlockedPlaceIsSaidOnAPageAndAnotherOneIsFine() {
		Answer page = this.vault.signIn(Names.BOB, VaultApp.ABROAD, "COMPLIANT");
		assertThat(page.location()).isNull();
		assertThat(page.text()).contains("AADSTS53003");
		assertThat(this.vault.signIn(Names.BOB, "", "UNKNOWN").parameters()).containsKey("code");
	}

	@Test
	void whoIsExcludedIsNotBlocked() {
		assertThat(this.vault.signIn(Names.ADA, VaultApp.ABROAD, "UNKNOWN").parameters()).containsKey("code");
	}

	@Test
	void aPolicyAsksForTheSecondFactor() {
		Browser browser = this.vault.browser();
		this.vault.authorize(browser);
		this.vault.enter(browser, Names.BOB, VaultApp.HOME, "UNKNOWN");
		assertThat(this.vault.agree(browser, browser.showSecondFactor()).parameters()).containsKey("code");
	}

	@Test
	void aCompliantDeviceIsEnoughInTheField() {
		assertThat(this.vault.signIn(Names.BOB, VaultApp.FIELD, "UNKNOWN").text()).contains("AADSTS50097");
		assertThat(this.vault.signIn(Names.BOB, VaultApp.FIELD, "REGISTERED").text()).contains("AADSTS53000");
		assertThat(this.vault.signIn(Names.BOB, VaultApp.FIELD, "COMPLIANT").parameters()).containsKey("code");
	}

	@Test
	void reportOnlyAndDisabledPoliciesStopNoOne() {
		assertThat(this.vault.signIn(Names.BOB, VaultApp.HEADQUARTERS, "UNKNOWN").parameters()).containsKey("code");
	}

	@Test
	void withoutAPageTheApplicationLearnsOfIt() {
		Browser browser = this.vault.browser();
		this.vault.authorize(browser);
		this.vault.enter(browser, Names.BOB, "", "UNKNOWN");
		is(VaultApp.HOME);
		assertThat(this.vault.authorize(browser, "prompt", "none").parameters())
			.containsEntry("error", "interaction_required")
			.containsEntry("claims", SECOND_FACTOR_AT_HOME);
		is(VaultApp.ABROAD);
		assertThat(this.vault.authorize(browser, "prompt", "none").parameters()).containsEntry("error",
				"interaction_required");
	}

	@Test
	void aRefreshIsRefusedWithClaimsThatABetterSignInSatisfies() {
		String refreshToken = this.vault.redeem(this.vault.signIn(Names.BOB, "", "UNKNOWN")).json("refresh_token");
		is(VaultApp.HOME);
		Answer refused = this.vault.refresh(refreshToken);
		assertThat(refused.json()).containsEntry("error", "interaction_required")
			.containsEntry("error_codes", List.of(50076))
			.containsEntry("claims", SECOND_FACTOR_AT_HOME);
		Browser browser = this.vault.browser();
		this.vault.authorize(browser, "claims", refused.json("claims"));
		this.vault.enter(browser, Names.BOB, VaultApp.HOME, "UNKNOWN");
		Answer held = this.vault.redeem(this.vault.agree(browser, browser.showSecondFactor()));
		assertThat(this.vault.refresh(held.json("refresh_token")).json()).containsKey("access_token");
	}

	@Test
	void aRefreshFromABlockedPlaceIsRefused() {
		String refreshToken = this.vault.redeem(this.vault.signIn(Names.BOB, "", "UNKNOWN")).json("refresh_token");
		is(VaultApp.ABROAD);
		assertThat(this.vault.refresh(refreshToken).json()).containsEntry("error", "invalid_grant")
			.containsEntry("error_codes", List.of(53003))
			.containsEntry("suberror", "message_only")
			.containsKey("claims");
	}

	@Test
	void aSignInThatIsTooOldIsAskedAgain() {
		Browser browser = this.vault.browser();
		this.vault.authorize(browser);
		Answer held = this.vault.redeem(this.vault.enter(browser, Names.BOB, VaultApp.KIOSK, "UNKNOWN"));
		assertThat(this.vault.authorize(browser).parameters()).containsKey("code");
		this.clock.advance(Duration.ofMinutes(6));
		TokenEndpoint.refused(this.vault.refresh(held.json("refresh_token")), 400, "invalid_grant", 70043);
		assertThat(this.vault.authorize(browser).text()).contains("id=\"password\"");
	}

	@Test
	void aBrowserKeepsItsSessionWhereAPolicySaysAlwaysAndNoneSaysNever() {
		assertThat(signedInAt(VaultApp.OWN_DESK).cookie().getMaxAge()).isEqualTo(Duration.ofHours(24).toSeconds());
		assertThat(signedInAt(VaultApp.LIBRARY).cookie().getMaxAge()).isNegative();
		assertThat(signedInAt("").cookie().getMaxAge()).isNegative();
	}

	@Test
	void anApiBehindTheApiIsReachedAfterASignInWithTheClaimsOfTheRefusal() {
		String incoming = this.tokens.signIn(Names.BOB).json("access_token");
		is(VaultApp.HOME);
		Answer refused = this.tokens.onBehalfOf(incoming, VaultApp.OPEN);
		assertThat(refused.json()).containsEntry("error", "interaction_required")
			.containsEntry("suberror", "basic_action")
			.containsEntry("claims", SECOND_FACTOR_AT_HOME);
		Browser browser = this.vault.browser();
		browser.authorize(Names.CONTOSO, "claims", refused.json("claims"));
		browser.signIn(Names.BOB);
		String stronger = this.tokens.redeem(browser.showSecondFactor().parameters().get("code")).json("access_token");
		assertThat(this.tokens.onBehalfOf(stronger, VaultApp.OPEN).json()).containsKey("access_token");
		is(VaultApp.ABROAD);
		TokenEndpoint.refused(this.tokens.onBehalfOf(stronger, VaultApp.OPEN), 400, "invalid_grant", 53003);
	}

	@Test
	void aDeviceWithoutABrowserIsUnderThePoliciesToo() {
		Map<String, Object> code = new Answer(this.vault.mvc()
			.post()
			.uri("/{tenant}/oauth2/v2.0/devicecode", Names.CONTOSO)
			.param("client_id", RegistrationsWithMore.PROGRAM)
			.param("scope", VaultApp.OPEN)
			.exchange()).json();
		Browser browser = this.vault.browser();
		browser.open("/devicelogin");
		browser.press("/devicelogin", "user_code", (String) code.get("user_code"));
		assertThat(this.vault.enter(browser, Names.BOB, VaultApp.ABROAD, "UNKNOWN").text()).contains("AADSTS53003");
	}

	@Test
	void anAuthenticationContextIsWhatItsPolicyAsksFor() {
		Browser browser = this.vault.browser();
		this.vault.authorize(browser, "claims", "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c9\"}}}");
		this.vault.enter(browser, Names.BOB, "", "UNKNOWN");
		assertThat(browser.showSecondFactor().text()).contains("AADSTS50097");
	}

	private Browser signedInAt(String location) {
		Browser browser = this.vault.browser();
		this.vault.authorize(browser);
		this.vault.enter(browser, Names.BOB, location, "UNKNOWN");
		return browser;
	}

	private void is(String location) {
		this.circumstances.set(this.directory.account(Names.BOB).orElseThrow(),
				new Circumstances(UUID.fromString(location), DeviceState.UNKNOWN));
	}

}
