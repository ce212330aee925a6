package com.example.quartet.systemtests.create;

import java.io.IOException;
import java.time.LocalDate;

import com.example.quartet.systemtests.journey.Todos;
import com.example.quartet.systemtests.journey.Visitor;
import com.example.quartet.systemtests.running.NativeProgram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is left when a part was left out builds, passes its own {@code ./test fast},
 * starts, has settings that its own doctor finds nothing wrong with, and signs a person
 * in. This takes minutes for each: {@code ./test variants}.
 */
@Tag("variants")
class ProjectVariantsJourneyTests {

	@Test
	void aProjectWithEverythingSignsAPersonInWhoKeepsAList() throws Exception {
		try (MadeProject orders = new MadeProject("--emulator", "source")) {
			signsAPersonInWhoKeepsAList(orders);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "--without daemon", "--without downstream", "--with workshop" })
	void aProjectWithASiteSignsAPersonInWhoKeepsAList(String options) throws Exception {
		try (MadeProject orders = new MadeProject(options.split(" "))) {
			orders.leaveOutTestsOfTheEmulator();
			signsAPersonInWhoKeepsAList(orders);
		}
	}

	@Test
	void aProjectThatTakesTheEmulatorFromARepositorySignsAPersonInWhoKeepsAList() throws Exception {
		try (EmulatorRepository repository = new EmulatorRepository();
				MadeProject orders = new MadeProject(repository, "--emulator", "artifact")) {
			signsAPersonInWhoKeepsAList(orders);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "--api-only", "--api-only --without downstream" })
	void aProjectOfApisSignsAPersonInByItsNativeClient(String options) throws Exception {
		try (MadeProject orders = new MadeProject(options.split(" "))) {
			orders.leaveOutTestsOfTheEmulator();
			orders.run("./test", "fast");
			orders.start();
			orders.run("./run", "doctor");
			try (NativeProgram program = NativeProgram.start(orders.folder(), "add", "Try " + options);
					Visitor bob = new Visitor(orders.address())) {
				bob.page().navigate(program.await("To sign in, open (http://127.0.0.1.*)"));
				Visitor.giveCredentialsAndConsent(bob.page(), Visitor.BOB,
						bob.page().getByText("You can close this window"));
				assertThat(program.await("Added (.*)")).isEqualTo("Try " + options);
			}
		}
	}

	private static void signsAPersonInWhoKeepsAList(MadeProject orders) throws IOException, InterruptedException {
		orders.run("./test", "fast");
		orders.start();
		orders.run("./run", "doctor");
		try (Visitor bob = new Visitor(orders.address())) {
			bob.signIn(Visitor.BOB);
			Todos.add(bob.page(), "Try the project", LocalDate.now());
			Visitor.button(bob.page(), "Sign out").click();
			assertThat(Visitor.link(bob.page(), "Sign in")).isVisible();
		}
	}

}
