package com.example.quartet.workshop.site;

import java.util.Map;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
@ContextConfiguration(initializers = RecordingNoticeTests.AnotherProvider.class)
class RecordingNoticeTests {

	private static final String PROVIDER = "https://login.example.com";

	private static final String NOTICE = "are recorded, without their secrets";

	@Autowired
	private Visitor ada;

	@Autowired
	private StandIn standIn;

	@BeforeEach
	void tokensAreOfThatProvider() {
		this.standIn.writesInTheIdToken((claims) -> claims.issuer(PROVIDER + "/" + StandIn.CONTOSO + "/v2.0"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/todos", "/profile", "/connect", "/flows", "/tokens", "/lab/errors", "/lab/attacks",
			"/logout", "/nowhere" })
	void everyPageSaysThatMessagesAreRecorded(String page) {
		this.ada.signsIn();
		assertThat(this.ada.opens(page)).bodyText().contains(NOTICE);
	}

	@Test
	void itIsSaidBeforeThePersonSignsInToo() {
		assertThat(this.ada.opens("/")).hasStatusOk().bodyText().contains(NOTICE);
		assertThat(this.ada.opens("/?lang=nl")).bodyText().doesNotContain(NOTICE).contains("een uur bewaard");
	}

	@Test
	void itIsSaidOnThePageOfASignInThatFailed() {
		var asked = this.ada.beginsToSignIn("/");
		assertThat(this.ada.brings(Map.of("error", "access_denied", "state", Visitor.state(asked)))).bodyText()
			.contains(NOTICE);
	}

	/**
	 * A provider that is not on this machine, reached through the stand-in.
	 */
	static class AnotherProvider implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			String standIn = context.getEnvironment().getRequiredProperty("quartet.identity.authority");
			TestPropertyValues.of("quartet.identity.authority=" + PROVIDER, "quartet.identity.backchannel=" + standIn)
				.applyTo(context);
		}

	}

}
