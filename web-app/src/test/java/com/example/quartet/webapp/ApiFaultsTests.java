package com.example.quartet.webapp;

import java.util.List;
import java.util.Map;

import com.example.quartet.identitysupport.testing.FaultyServer;
import com.example.quartet.identitysupport.testing.FaultyServer.Fault;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A to-do API that is bad in any way is away: every page says so and keeps what was
 * typed, and no change is reported that was not confirmed.
 */
@SpringBootTest(properties = { "quartet.identity.client.secret=for-the-tests",
		"spring.http.serviceclient.todo-api.read-timeout=300ms" })
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
@TestExecutionListeners(listeners = StandInResetListener.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@ContextConfiguration(initializers = { StandIn.class, ApiFaultsTests.FaultyTodoApi.class },
		classes = { WebAppApplication.class, Visitors.class })
class ApiFaultsTests {

	private static final String TODO = "/todos/11111111-2222-4333-8444-555555555555";

	private static final List<String> PAGES = List.of("/todos", TODO,
			// region downstream
			"/profile", "/profile/personal", "/exports",
			// endregion
			// region daemon
			"/runs"
	// endregion
	);

	private static final FaultyServer api = new FaultyServer();

	@WithSignedInPerson
	private Visitor ada;

	@ParameterizedTest
	@EnumSource
	void everyPageSaysThatItCannotBeReached(Fault fault, CapturedOutput log) {
		api.has(fault);
		for (String page : PAGES) {
			assertThat(this.ada.opens(page)).as(page).hasStatus(503).bodyText().contains("cannot be reached");
		}
		assertThat(log).doesNotContain("\tat ");
	}

	@ParameterizedTest
	@EnumSource
	void aChangeThatIsNotConfirmedIsNoSuccess(Fault fault, CapturedOutput log) {
		api.has(fault);
		for (MvcTestResult answer : new MvcTestResult[] { this.ada.sends(TODO + "/done", Map.of("done", "true")),
				this.ada.sends(TODO + "/delete", Map.of("title", "Milk")) }) {
			assertThat(answer).hasStatus(503).bodyText().contains("cannot be reached");
		}
		assertThat(log).doesNotContain("\tat ");
	}

	@ParameterizedTest
	@EnumSource
	void whatWasTypedIsKept(Fault fault, CapturedOutput log) {
		api.has(fault);
		assertThat(this.ada.sends("/todos",
				Map.of("_key", "99999999-2222-4333-8444-555555555555", "title", "Milk and bread", "due", "")))
			.hasStatus(503)
			.bodyText()
			.contains("Milk and bread");
		assertThat(this.ada.sends(TODO, Map.of("_seen", "1", "title", "Milk and bread", "notes", "", "due", "")))
			.hasStatus(503)
			.bodyText()
			.contains("Milk and bread");
		// region downstream
		assertThat(this.ada.sends("/profile/personal", Map.of("phone", "+31 20 555 0123", "birthday", "")))
			.hasStatus(503)
			.bodyText()
			.contains("+31 20 555 0123");
		// endregion
		assertThat(log).doesNotContain("\tat ");
	}

	/**
	 * Puts the faulty server in the place of the to-do API.
	 */
	static class FaultyTodoApi implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertyValues.of("spring.http.serviceclient.todo-api.base-url=" + api.address()).applyTo(context);
		}

	}

}
