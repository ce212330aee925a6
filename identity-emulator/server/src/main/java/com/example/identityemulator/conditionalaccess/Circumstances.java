package com.example.identityemulator.conditionalaccess;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where a person is, and what they hold in their hands, by their own account or a test's.
 *
 * @param location a named location, or none of them
 */
public record Circumstances(@Nullable UUID location, DeviceState device) {

	/** Somewhere, with a device that no one knows. */
	public static final Circumstances UNKNOWN = new Circumstances(null, DeviceState.UNKNOWN);

	public Circumstances {
		device = (device != null) ? device : DeviceState.UNKNOWN;
	}

}
