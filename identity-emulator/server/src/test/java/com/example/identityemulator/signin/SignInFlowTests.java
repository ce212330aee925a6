package com.example.identityemulator.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import com.example.identityemulator.Names;
import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.RedirectType;
import com.example.identityemulator.directory.SampleDirectory;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.Authority;
import com.example.identityemulator.protocol.Form;
import com.example.identityemulator.protocol.Permissions;
import com.example.identityemulator.protocol.ReplyAddress;
import com.example.identityemulator.protocol.SamplePermissions;
import com.example.identityemulator.protocol.Scopes;
import com.nimbusds.oauth2.sdk.ResponseMode;
import org.junit.jupiter.api.Test;

import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SignInFlowTests {

	private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

	private final Directory directory = SampleDirectory.load();

	private final Permissions permissions = SamplePermissions.of(this.directory);

	private final SignInFlow flow = new SignInFlow(this.directory, this.permissions,
			SampleDirectory.roles(this.directory), SamplePolicies.of(this.directory, NOW),
			SamplePolicies.strongSignIns(NOW), Clock.fixed(NOW, ZoneOffset.UTC));

	private final SignInSession session = new SignInSession();

	@Test
	void nobodySignedInNeedsCredentials() {
		assertThat(next()).isEqualTo(SignInFlow.Step.CREDENTIALS);
	}

	@Test
	void whoIsSignedInAndHasAgreedIsDone() {
		signIn(Names.BOB);
		assertThat(next()).isEqualTo(SignInFlow.Step.DONE);
	}

	@Test
	void whoHasNotAgreedIsAsked() {
		signIn(Names.ALICE);
		assertThat(next()).isEqualTo(SignInFlow.Step.CONSENT);
	}

	@Test
	void severalAccountsMakeAChoice() {
		signIn(Names.ALICE);
		signIn(Names.BOB);
		assertThat(next()).isEqualTo(SignInFlow.Step.PICK_ACCOUNT);
		assertThat(next("login_hint", Names.BOB)).isEqualTo(SignInFlow.Step.DONE);
		assertThat(next("login_hint", Names.ADA)).isEqualTo(SignInFlow.Step.CREDENTIALS);
	}

	@Test
	void accountsOfOtherTenantsAreNotOffered() {
		signIn(Names.FRIDA);
		signIn(Names.BOB);
		assertThat(next()).isEqualTo(SignInFlow.Step.DONE);
		assertThat(next("domain_hint", "fabrikam.onmicrosoft.com")).isEqualTo(SignInFlow.Step.CREDENTIALS);
	}

	@Test
	void promptsAreFollowed() {
		signIn(Names.BOB);
		assertThat(next("prompt", "login")).isEqualTo(SignInFlow.Step.CREDENTIALS);
		assertThat(next("prompt", "select_account")).isEqualTo(SignInFlow.Step.PICK_ACCOUNT);
		assertThat(next("prompt", "consent")).isEqualTo(SignInFlow.Step.CONSENT);
		assertThat(next("prompt", "none")).isEqualTo(SignInFlow.Step.DONE);
	}

	@Test
	void whatHasJustBeenDoneIsNotAskedTwice() {
		signIn(Names.BOB);
		PendingSignIn pending = this.session.start(request("prompt", "login"));
		pending.enter(account(Names.BOB));
		assertThat(this.flow.next(pending, this.session)).isEqualTo(SignInFlow.Step.DONE);
		PendingSignIn agreeing = this.session.start(request("prompt", "consent"));
		agreeing.agree();
		assertThat(this.flow.next(agreeing, this.session)).isEqualTo(SignInFlow.Step.DONE);
	}

	@Test
	void anOldSignInIsNotEnoughForAShortMaxAge() {
		this.session.signIn(account(Names.BOB), NOW.minus(Duration.ofSeconds(61)));
		assertThat(next("max_age", "60")).isEqualTo(SignInFlow.Step.CREDENTIALS);
		assertThat(next("max_age", "62")).isEqualTo(SignInFlow.Step.DONE);
		assertThat(next("max_age", "0")).isEqualTo(SignInFlow.Step.CREDENTIALS);
	}

	@Test
	void withoutAPageEveryQuestionIsAnError() {
		assertRefused("AADSTS50058");
		signIn(Names.ALICE);
		assertRefused("AADSTS65001");
		signIn(Names.BOB);
		assertRefused("AADSTS16000");
	}

	private void assertRefused(String number) {
		assertThatExceptionOfType(AadstsException.class).isThrownBy(() -> next("prompt", "none"))
			.withMessageStartingWith(number);
	}

	private SignInFlow.Step next(String... parameters) {
		return this.flow.next(this.session.start(request(parameters)), this.session);
	}

	private SignInRequest request(String... parameters) {
		LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		for (int i = 0; i < parameters.length; i += 2) {
			form.add(parameters[i], parameters[i + 1]);
		}
		AppRegistration webApp = this.directory.application(Names.WEB_APP).orElseThrow();
		return new SignInRequest(SignInRequest.Purpose.TOKENS, Authority.of(Names.CONTOSO, this.directory), webApp,
				new ReplyAddress(Names.REDIRECT_URI, RedirectType.WEB, ResponseMode.QUERY, null, Map.of()),
				Scopes.parse(Names.EVERY_ORDERS_SCOPE, webApp, this.directory), new Form(form));
	}

	private void signIn(String name) {
		this.session.signIn(account(name), NOW);
	}

	private User account(String name) {
		return this.directory.account(name).orElseThrow();
	}

}
