package com.example.identityemulator.errors;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Names;
import com.example.identityemulator.TestClock;
import com.example.identityemulator.VaultApp;
import com.example.identityemulator.protocol.AadstsError;

import org.springframework.boot.test.context.TestComponent;

/**
 * Refusals by a Conditional Access policy.
 */
@TestComponent
class PolicyProvocations implements Provocations {

	private final VaultApp vault;

	private final TestClock clock;

	PolicyProvocations(VaultApp vault, TestClock clock) {
		this.vault = vault;
		this.clock = clock;
	}

	@Override
	public Map<AadstsError, Supplier<Answer>> all() {
		Map<AadstsError, Supplier<Answer>> all = new EnumMap<>(AadstsError.class);
		all.put(AadstsError.BLOCKED_BY_POLICY, () -> this.vault.signIn(Names.BOB, VaultApp.ABROAD, "UNKNOWN"));
		all.put(AadstsError.DEVICE_NOT_KNOWN, () -> this.vault.signIn(Names.BOB, VaultApp.FIELD, "UNKNOWN"));
		all.put(AadstsError.DEVICE_NOT_COMPLIANT, () -> this.vault.signIn(Names.BOB, VaultApp.FIELD, "REGISTERED"));
		all.put(AadstsError.SIGN_IN_FREQUENCY, this::afterSixMinutes);
		return all;
	}

	private Answer afterSixMinutes() {
		Answer held = this.vault.redeem(this.vault.signIn(Names.BOB, VaultApp.KIOSK, "UNKNOWN"));
		this.clock.advance(Duration.ofMinutes(6));
		return this.vault.refresh(held.json("refresh_token"));
	}

}
