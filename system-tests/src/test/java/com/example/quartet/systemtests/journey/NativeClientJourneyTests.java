package com.example.quartet.systemtests.journey;

import java.io.IOException;

import com.example.quartet.systemtests.running.NativeProgram;
import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A program without a secret signs a person in, at the emulator over https, and on one
 * machine over http too.
 */
class NativeClientJourneyTests {

	private final Quartet quartet = Quartet.runningOverHttps();

	@Test
	void theBrowserBringsTheCodeBackToAPortOfThisMachine() throws Exception {
		try (NativeProgram program = NativeProgram.start(this.quartet); Visitor bob = visitor()) {
			bob.page().navigate(program.await("To sign in, open (https://127.0.0.1.*)"));
			Visitor.giveCredentialsAndConsent(bob.page(), Visitor.BOB,
					bob.page().getByText("You can close this window"));
			assertThat(program.await("Signed in as (.*)\\.")).isEqualTo("Bob Bakker");

			program.type("add Say \"hello\" from a terminal");
			assertThat(program.await("Added (.*)")).isEqualTo("Say \"hello\" from a terminal");
			// region downstream
			program.type("me");
			assertThat(program.await("Bob Bakker, .* on your behalf by (.*)"))
				.isEqualTo("80810000-0000-4000-8000-000000000002");
			// endregion
			program.type("renew");
			assertThat(program.await("A new access token, until (.*)\\.")).contains(":");
			program.type("list");
			assertThat(program.await("(.* from a terminal)")).isEqualTo("Say \"hello\" from a terminal");
			program.type("quit");
			assertThat(program.awaitExit()).isZero();
		}
	}

	@Test
	void thePreAuthorisedClientAsksForNoPermissionOfTheApi() throws Exception {
		try (NativeProgram program = NativeProgram.start(this.quartet, "list"); Visitor admin = visitor()) {
			admin.page().navigate(program.await("To sign in, open (.*)"));
			Visitor.giveCredentials(admin.page(), Visitor.ADMIN);
			PlaywrightAssertions.assertThat(Visitor.button(admin.page(), "Accept")).isVisible();
			PlaywrightAssertions.assertThat(admin.page().getByText("Read and change your to-dos")).hasCount(0);
			Visitor.button(admin.page(), "Accept").click();
			assertThat(program.await("Signed in as (.*)\\.")).isEqualTo("Ada Administrator");
			assertThat(program.awaitExit()).isZero();
		}
	}

	@Test
	void aCodeIsTypedOnAnotherDevice() throws Exception {
		try (NativeProgram program = NativeProgram.start(this.quartet, "--tenant", Tokens.CONTOSO, "--client",
				"80910000-0000-4000-8000-000000000011", "--api-client", "80810000-0000-4000-8000-000000000002",
				"--device", "add", "Buy a keyboard", "2026-12-01"); Visitor alice = visitor()) {
			enterCode(alice.page(), program);
			Visitor.giveCredentials(alice.page(), Visitor.ALICE);
			assertThat(alice.page().locator("h1")).containsText("Are you trying to sign in to");
			Accessibility.examine(alice.page());
			Visitor.button(alice.page(), "Continue").click();
			Visitor.acceptIfAsked(alice.page(), alice.page().getByText("You are signed in"));
			Accessibility.examine(alice.page());
			assertThat(program.await("Signed in as (.*)\\.")).isEqualTo("Alice Adams");
			assertThat(program.await("Added (.*)")).isEqualTo("Buy a keyboard, due 2026-12-01");
			assertThat(program.awaitExit()).isZero();
		}
	}

	@Test
	void onThisMachineItWorksOverHttpToo() throws Exception {
		Quartet overHttp = Quartet.running();
		try (NativeProgram program = NativeProgram.startWithoutTrust(overHttp, "list");
				Visitor bob = new Visitor(overHttp.todoApi())) {
			bob.page().navigate(program.await("To sign in, open (http://127.0.0.1.*)"));
			Visitor.giveCredentialsAndConsent(bob.page(), Visitor.BOB,
					bob.page().getByText("You can close this window"));
			assertThat(program.await("Signed in as (.*)\\.")).isEqualTo("Bob Bakker");
			assertThat(program.awaitExit()).isZero();
		}
	}

	@Test
	void whoeverDeclinesIsToldSoAndNothingIsAdded() throws Exception {
		try (NativeProgram program = NativeProgram.start(this.quartet, "list"); Visitor bob = visitor()) {
			bob.page().navigate(program.await("To sign in, open (.*)") + "&prompt=consent");
			Visitor.giveCredentials(bob.page(), Visitor.BOB);
			Visitor.button(bob.page(), "Cancel").click();
			assertThat(program.await("The provider refused \\((.*)\\)")).isEqualTo("access_denied");
			assertThat(program.awaitExit()).isEqualTo(1);
		}
	}

	@Test
	void withoutTrustItSaysWhatToDo() throws Exception {
		try (NativeProgram program = NativeProgram.startWithoutTrust(this.quartet, "--device", "list")) {
			assertThat(program.await("The certificate of (.*) is not trusted")).isEqualTo(this.quartet.emulator());
			assertThat(program.awaitExit()).isEqualTo(1);
		}
	}

	@Test
	void tokensNeverTravelInTheClear() throws Exception {
		try (NativeProgram program = NativeProgram.start(this.quartet, "--api", "http://todos.example", "list")) {
			assertThat(program.await("but (tokens travel by https only)")).isNotEmpty();
			assertThat(program.awaitExit()).isEqualTo(1);
		}
	}

	private Visitor visitor() {
		return new Visitor(this.quartet.todoApi(), this.quartet.developmentCa().serverKey());
	}

	private static void enterCode(Page page, NativeProgram program) throws IOException {
		String[] message = program.await("open the page (\\S+ and enter the code \\S+)").split(" and enter the code ");
		page.navigate(message[0]);
		page.locator("#user_code").fill(message[1]);
		Visitor.button(page, "Next").click();
	}

}
