package com.example.identityemulator.conditionalaccess;

import java.util.Optional;

import com.example.identityemulator.policy.ConditionalAccessPolicy;
import com.example.identityemulator.policy.GrantControls;
import org.jspecify.annotations.Nullable;

/**
 * What one policy means for an attempt.
 *
 * @param reason why it does not apply, or null if it does
 * @param demand what it still asks for, or null if nothing
 */
public record PolicyResult(ConditionalAccessPolicy policy, @Nullable String reason, @Nullable AccessDemand demand) {

	static PolicyResult of(ConditionalAccessPolicy policy, Optional<String> obstacle, AccessAttempt attempt,
			boolean tooOld) {
		return new PolicyResult(policy, obstacle.orElse(null),
				obstacle.isPresent() ? null : demand(policy.grantControls(), attempt, tooOld));
	}

	/**
	 * A block beats everything; a person can help a missing second factor, and not a
	 * missing device.
	 */
	private static @Nullable AccessDemand demand(GrantControls controls, AccessAttempt attempt, boolean tooOld) {
		if (controls.blocks()) {
			return AccessDemand.BLOCK;
		}
		if (tooOld) {
			return AccessDemand.SIGN_IN_AGAIN;
		}
		boolean mfa = controls.namesMfa() && !attempt.strong();
		boolean device = controls.namesCompliantDevice() && attempt.circumstances().device() != DeviceState.COMPLIANT;
		boolean either = !controls.needsAll() && controls.namesMfa() && controls.namesCompliantDevice();
		if (either) {
			return (mfa && device) ? AccessDemand.SECOND_FACTOR : null;
		}
		if (mfa) {
			return AccessDemand.SECOND_FACTOR;
		}
		if (!device) {
			return null;
		}
		return (attempt.circumstances().device() == DeviceState.UNKNOWN) ? AccessDemand.KNOWN_DEVICE
				: AccessDemand.COMPLIANT_DEVICE;
	}

	public boolean applies() {
		return this.reason == null;
	}

	boolean isEnforced() {
		return this.policy.state() == ConditionalAccessPolicy.State.ENABLED;
	}

}
