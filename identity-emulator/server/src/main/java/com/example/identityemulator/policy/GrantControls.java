package com.example.identityemulator.policy;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What must be shown: block, mfa, compliantDevice.
 *
 * @param operator AND if all of them are needed, else OR
 */
public record GrantControls(@Nullable String operator, List<String> builtInControls) {

	public GrantControls {
		builtInControls = (builtInControls != null) ? List.copyOf(builtInControls) : List.of();
	}

	public boolean needsAll() {
		return "AND".equals(this.operator);
	}

	public boolean blocks() {
		return this.builtInControls.contains("block");
	}

	public boolean namesMfa() {
		return this.builtInControls.contains("mfa");
	}

	public boolean namesCompliantDevice() {
		return this.builtInControls.contains("compliantDevice");
	}

}
