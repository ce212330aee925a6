package com.example.identityemulator.policy;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An administrator's rule: who, going where, under which conditions, must show what.
 *
 * @see <a href=
 * "https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy">conditionalAccessPolicy</a>
 */
public record ConditionalAccessPolicy(UUID id, String displayName, State state, Conditions conditions,
		@Nullable GrantControls grantControls, @Nullable SessionControls sessionControls) {

	public ConditionalAccessPolicy {
		conditions = (conditions != null) ? conditions : new Conditions(null, null, null, null);
		grantControls = (grantControls != null) ? grantControls : new GrantControls(null, null);
		sessionControls = (sessionControls != null) ? sessionControls : new SessionControls(null, null);
	}

	/**
	 * Whether a policy counts.
	 */
	public enum State {

		/** It counts. */
		@JsonProperty("enabled")
		ENABLED,

		/** It is looked at and written down, and stops no one. */
		@JsonProperty("enabledForReportingButNotEnforced")
		REPORT_ONLY,

		/** It does not count. */
		@JsonProperty("disabled")
		DISABLED

	}

}
