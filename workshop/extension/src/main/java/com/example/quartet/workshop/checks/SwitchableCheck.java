package com.example.quartet.workshop.checks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A check that a workshop may switch off, each with an attack that nothing else stops.
 */
public enum SwitchableCheck {

	/** For which API an access token is. */
	AUDIENCE("aud"),
	/** From which tenant a token is. */
	TENANT("tid"),
	/** Whether a key signs the tokens of that tenant. */
	KEY_ISSUER("key issuer"),
	/** Whether the browser that brings an answer has asked for it. */
	STATE,
	/** Whether an ID token answers the very request. */
	NONCE,
	/** Whether a code belongs to the ID token beside it. */
	CODE_HASH;

	private final Set<String> tokenChecks;

	SwitchableCheck(String... tokenChecks) {
		this.tokenChecks = Set.of(tokenChecks);
	}

	static Optional<SwitchableCheck> named(String label) {
		return Arrays.stream(values()).filter((check) -> check.label().equals(label)).findFirst();
	}

	/**
	 * The name in addresses and texts.
	 * @return such as {@code code-hash}
	 */
	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	boolean covers(String tokenCheck) {
		return this.tokenChecks.contains(tokenCheck);
	}

	boolean isMadeByTheApi() {
		return !this.tokenChecks.isEmpty();
	}

}
