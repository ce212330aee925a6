package com.example.quartet.workshop.flows;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class FlowUpdatesTests {

	@Autowired
	private Visitor ada;

	@Autowired
	private Visitor grace;

	@Autowired
	private StandIn standIn;

	@Autowired
	private FlowUpdatesController updates;

	@BeforeEach
	void bothAreSignedIn() {
		this.standIn.behave();
		this.ada.signsIn();
		this.standIn.writesInTheIdToken((claims) -> claims.claim("oid", "grace"));
		this.grace.signsIn();
	}

	@AfterEach
	void theStreamsEnd() {
		this.updates.close();
	}

	@Test
	void anOpenPageIsToldWhenSomethingHappensToItsPerson() {
		MvcTestResult updates = this.ada.watches("/flows/updates");
		long before = told(updates);
		this.ada.opens("/profile");
		assertThat(told(updates)).isGreaterThan(before);
	}

	@Test
	void anOpenPageIsNotToldWhatHappensToOthers() {
		MvcTestResult updates = this.ada.watches("/flows/updates");
		long before = told(updates);
		this.grace.opens("/profile");
		assertThat(told(updates)).isEqualTo(before);
	}

	@Test
	void whatItIsToldIsThatSomethingHappenedAndNotWhat() {
		MvcTestResult updates = this.ada.watches("/flows/updates");
		this.ada.opens("/profile");
		assertThat(updates).hasHeader("X-Accel-Buffering", "no").bodyText().matches("(data:changed\\s+)+");
	}

	@Test
	void onePersonDoesNotHoldTheStreamsOfTheOthers() {
		for (int index = 0; index < 6; index++) {
			assertThat(this.ada.watches("/flows/updates")).hasStatusOk();
		}
		assertThat(this.ada.watches("/flows/updates")).hasStatus(503);
		assertThat(this.grace.watches("/flows/updates")).hasStatusOk();
	}

	@Test
	void notMorePagesAreWatchedThanTheServerCanBear() {
		for (int index = 0; index < 100; index++) {
			String person = "person-" + index / 6;
			this.standIn.writesInTheIdToken((claims) -> claims.claim("oid", person));
			if (index % 6 == 0) {
				this.ada.signsIn();
			}
			this.ada.watches("/flows/updates");
		}
		this.standIn.writesInTheIdToken((claims) -> claims.claim("oid", "one-more"));
		assertThat(this.ada.signsIn().watches("/flows/updates")).hasStatus(503);
	}

	private static long told(MvcTestResult updates) {
		return updates.getMvcResult().getResponse().getContentAsByteArray().length;
	}

}
