package com.example.identityemulator.token.keys;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a key does at this moment.
 *
 * @param owner the application that it signs for; empty for everybody's
 * @param since since when it does that
 * @param end when it stops; null if that is open
 */
record KeyState(String owner, String kid, Role role, Instant since, @Nullable Instant end) {

	/**
	 * Its turn.
	 */
	public enum Role {

		SIGNS, IS_NEXT, HAS_SIGNED;

		static Role at(int place) {
			return (place < 2) ? values()[place] : HAS_SIGNED;
		}

	}

}
