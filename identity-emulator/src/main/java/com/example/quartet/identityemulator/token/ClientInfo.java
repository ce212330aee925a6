package com.example.quartet.identityemulator.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Names the account for the platform's own client libraries, which keep their caches by
 * it.
 */
public final class ClientInfo {

	private ClientInfo() {
	}

	public static String of(Person person) {
		String json = "{\"uid\":\"%s\",\"utid\":\"%s\"}".formatted(person.user().id(), person.tenant().id());
		return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.US_ASCII));
	}

}
