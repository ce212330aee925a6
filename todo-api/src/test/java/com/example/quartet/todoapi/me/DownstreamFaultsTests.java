package com.example.quartet.todoapi.me;

import com.example.quartet.identitysupport.testing.FaultyServer;
import com.example.quartet.identitysupport.testing.FaultyServer.Fault;
import com.example.quartet.identitysupport.testing.StandIn;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.DownstreamStandIn;
import com.example.quartet.todoapi.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A downstream API that is bad in any way is away: the caller keeps what this API knows,
 * and is told to try again.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestClock.class)
@ExtendWith(OutputCaptureExtension.class)
@ContextConfiguration(
		initializers = { StandIn.class, DownstreamStandIn.class, DownstreamFaultsTests.FaultyDownstreamApi.class })
class DownstreamFaultsTests {

	private static final FaultyServer downstreamApi = new FaultyServer();

	@Autowired
	private MockMvcTester api;

	@BeforeEach
	void reset() {
		DownstreamStandIn.reset();
	}

	@ParameterizedTest
	@EnumSource
	void callersHearWhoTheyAreAndThatTheirProfileIsAway(Fault fault, CapturedOutput log) {
		downstreamApi.has(fault);
		assertThat(this.api.get().uri("/api/me").header(HttpHeaders.AUTHORIZATION, token())).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.caller.oid", (oid) -> assertThat(oid).isEqualTo(Tokens.ALICE))
			.hasPathSatisfying("$.profile", (profile) -> assertThat(profile).isNull())
			.hasPathSatisfying("$.unavailable", (reason) -> assertThat(reason)
				.isEqualTo("Your profile is not available: the service that keeps it does not answer."));
		assertThat(log).contains("No profile of " + Tokens.ALICE).doesNotContain("\tat ");
	}

	@ParameterizedTest
	@EnumSource
	void personalDetailsAreNotAvailable(Fault fault, CapturedOutput log) {
		downstreamApi.has(fault);
		assertThat(this.api.get().uri("/api/me/personal").header(HttpHeaders.AUTHORIZATION, token())).hasStatus(503)
			.bodyText()
			.contains("not available now");
		assertThat(log).doesNotContain("\tat ");
	}

	@ParameterizedTest
	@EnumSource
	void aChangeThatIsNotConfirmedIsNoSuccess(Fault fault, CapturedOutput log) {
		downstreamApi.has(fault);
		assertThat(this.api.patch()
			.uri("/api/me/personal")
			.header(HttpHeaders.AUTHORIZATION, token())
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"phone\":null}")).hasStatus(503);
		assertThat(log).doesNotContain("\tat ");
	}

	private static String token() {
		return "Bearer " + Tokens.alice("Todo.ReadWrite");
	}

	/**
	 * Puts the faulty server in the place of the downstream API.
	 */
	static class FaultyDownstreamApi implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertyValues
				.of("spring.http.serviceclient.downstream-api.base-url=" + downstreamApi.address(),
						"spring.datasource.url=jdbc:h2:mem:faults")
				.applyTo(context);
		}

	}

}
