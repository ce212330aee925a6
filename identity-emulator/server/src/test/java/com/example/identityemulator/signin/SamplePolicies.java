package com.example.identityemulator.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import com.example.identityemulator.TestProperties;
import com.example.identityemulator.conditionalaccess.SampleConditionalAccess;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.token.SampleStrongSignIns;
import com.example.identityemulator.token.StrongSignIns;

/**
 * Policies of the test registrations, for tests without a server.
 */
final class SamplePolicies {

	private SamplePolicies() {
	}

	static SignInPolicies of(Directory directory, Instant now) {
		return new SignInPolicies(SampleConditionalAccess.of(directory, Clock.fixed(now, ZoneOffset.UTC)),
				SampleConditionalAccess.circumstances(directory));
	}

	static StrongSignIns strongSignIns(Instant now) {
		return SampleStrongSignIns.keptNowhere(TestProperties.keepingNoState(), Clock.fixed(now, ZoneOffset.UTC));
	}

}
