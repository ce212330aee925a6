package com.example.identityemulator.token;

import java.time.Clock;

import com.example.identityemulator.EmulatorProperties;
import com.example.identityemulator.state.StateFolder;

/**
 * Sign-ins by more than a password, for tests without a server.
 */
public final class SampleStrongSignIns {

	private SampleStrongSignIns() {
	}

	public static StrongSignIns keptNowhere(EmulatorProperties settings, Clock clock) {
		return new StrongSignIns(settings, new StateFolder(settings), clock);
	}

}
