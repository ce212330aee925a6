package com.example.identityemulator.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FaultsTests {

	private static final RequestDescription KEYS = new RequestDescription("/common/discovery/v2.0/keys", "", Map.of(),
			Set.of());

	private Instant now = Instant.EPOCH;

	private final Faults faults = new Faults(() -> this.now);

	@Test
	void anOrderNobodyComesForIsForgottenAfterAnHour() {
		this.faults.order(Fault.of(FaultKind.CUT, 1));
		this.now = this.now.plus(Duration.ofMinutes(59));
		assertThat(this.faults.ordered()).hasSize(1);
		this.now = this.now.plus(Duration.ofMinutes(2));
		assertThat(this.faults.take(KEYS)).isEmpty();
		assertThat(this.faults.ordered()).isEmpty();
	}

	@Test
	void oneOrderIsWithdrawnAndTheOthersStay() {
		Fault first = Fault.of(FaultKind.CUT, 1);
		Fault second = Fault.of(FaultKind.DELAY, 1);
		this.faults.order(first);
		this.faults.order(second);
		this.faults.withdraw(first.id());
		this.faults.withdraw(UUID.randomUUID());
		assertThat(this.faults.ordered()).containsExactly(second);
	}

	@Test
	void thereIsAnEndToWhatCanBeOrdered() {
		for (int i = 0; i < 100; i++) {
			this.faults.order(Fault.of(FaultKind.CUT, 1000));
		}
		assertThatIllegalArgumentException().isThrownBy(() -> this.faults.order(Fault.of(FaultKind.CUT, 1)));
	}

	@Test
	void wrongKeysHappenToNobodyElse() {
		this.faults.order(Fault.of(FaultKind.WRONG_KEYS, 1));
		assertThat(this.faults.take(new RequestDescription("/common/oauth2/v2.0/token", "", Map.of(), Set.of())))
			.isEmpty();
		assertThat(this.faults.take(KEYS)).isPresent();
	}

}
