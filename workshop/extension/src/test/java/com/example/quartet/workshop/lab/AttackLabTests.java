package com.example.quartet.workshop.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.workshop.lab.attack.Attack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What needs no running system: the attacks themselves are tried in a journey.
 */
@WebAppTest
// nothing listens there
@TestPropertySource(properties = "quartet.workshop.downstream-api=http://127.0.0.1:9")
class AttackLabTests {

	@Autowired
	private Visitor ada;

	@Autowired
	private StandIn provider;

	@Autowired
	private List<Attack> attacks;

	@BeforeEach
	void theStandInBehaves() {
		this.provider.behave();
	}

	@Test
	void allTwelveAreThereAndWhatStopsThemIsToo() {
		assertThat(this.attacks).hasSize(12)
			.allSatisfy((attack) -> assertThat(Path.of("../..", attack.stoppedBy())).isRegularFile());
	}

	@Test
	void whoIsNotSignedInHasNothingToAttack() {
		assertThat(this.ada.opens("/lab/attacks"))
			.hasRedirectedUrl("/oauth2/authorization/entra?page=%2Flab%2Fattacks");
	}

	@Test
	void withoutTheEmulatorWhatNeedsASecondPersonExplainsItself() {
		this.ada.signsIn();
		assertThat(this.ada.opens("/lab/attacks")).hasStatusOk()
			.bodyText()
			.contains("action=\"/lab/attacks/alg-none\"", "Only the emulator has such people")
			.doesNotContain("action=\"/lab/attacks/foreign-state\"", "??lab");
		assertThat(this.ada.sends("/lab/attacks/foreign-state", Map.of())).hasStatus(404);
	}

	@Test
	void anAnswerOfTheApiIsShownWithoutTheToken() {
		this.provider.answers("GET /api/todos", 401, "{\"detail\":\"aud should be another\"}");
		this.ada.signsIn();
		assertThat(this.ada.sends("/lab/attacks/id-token-as-access-token", Map.of()))
			.hasRedirectedUrl("/lab/attacks#id-token-as-access-token");
		assertThat(this.provider.lastAuthorization()).startsWith("Bearer eyJ");
		assertThat(this.ada.opens("/lab/attacks")).bodyText()
			.contains("Stopped", "401", "aud should be another")
			.doesNotContainPattern("eyJ[\\w-]+\\.eyJ");
	}

	@Test
	void anAttackThatGetsThroughIsNotHushedUp() {
		this.ada.signsIn();
		this.ada.sends("/lab/attacks/id-token-as-access-token", Map.of());
		assertThat(this.ada.opens("/lab/attacks")).bodyText().contains("It got through!");
	}

	@Test
	void noAttackGoesWhereTheHostHeaderSays() {
		AtomicBoolean called = new AtomicBoolean();
		this.provider.answers("GET /logout/front-channel", 200, "{}");
		this.provider.meanwhile("GET /logout/front-channel", () -> called.set(true));
		this.ada.signsIn();
		this.ada.sends(this.provider.address() + "/lab/attacks/forged-sign-out", Map.of());
		assertThat(called).isFalse();
	}

	@Test
	void anApiThatIsAwayIsSaidSo() {
		this.ada.signsIn();
		assertThat(this.ada.sends("/lab/attacks/token-for-the-other-api", Map.of())).hasStatus(503)
			.bodyText()
			.contains("It could not be tried");
	}

}
