package com.example.quartet.webapp;

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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A Graph that is bad in any way costs its card, and never the page.
 */
@SpringBootTest(properties = { "quartet.identity.client.secret=for-the-tests",
		"spring.http.serviceclient.graph.read-timeout=300ms" })
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
@TestExecutionListeners(listeners = StandInResetListener.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@ContextConfiguration(initializers = { StandIn.class, GraphFaultsTests.FaultyGraph.class },
		classes = { WebAppApplication.class, Visitors.class })
class GraphFaultsTests {

	private static final FaultyServer graph = new FaultyServer();

	@WithSignedInPerson
	private Visitor ada;

	@ParameterizedTest
	@EnumSource
	void theProfileIsThereWithoutGraph(Fault fault, CapturedOutput log) {
		graph.has(fault);
		assertThat(this.ada.opens("/profile/graph")).hasRedirectedUrl("/profile");
		assertThat(this.ada.opens("/profile")).hasStatusOk()
			.bodyText()
			.contains("Ada Lovelace", "Microsoft Graph does not answer right now");
		assertThat(log).doesNotContain("\tat ");
	}

	/**
	 * Puts the faulty server in the place of Graph.
	 */
	static class FaultyGraph implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertyValues.of("spring.http.serviceclient.graph.base-url=" + graph.address()).applyTo(context);
		}

	}

}
