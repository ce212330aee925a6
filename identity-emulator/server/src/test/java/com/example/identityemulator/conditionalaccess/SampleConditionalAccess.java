package com.example.identityemulator.conditionalaccess;

import java.time.Clock;

import com.example.identityemulator.directory.Directory;

/**
 * Policies, for tests without a server.
 */
public final class SampleConditionalAccess {

	private SampleConditionalAccess() {
	}

	public static ConditionalAccess of(Directory directory, Clock clock) {
		return new ConditionalAccess(directory, clock);
	}

	public static PersonCircumstances circumstances(Directory directory) {
		return new PersonCircumstances(directory);
	}

}
