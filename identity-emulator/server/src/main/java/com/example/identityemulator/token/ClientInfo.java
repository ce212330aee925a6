package com.example.identityemulator.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.example.identityemulator.directory.User;

/**
 * Names the account for the platform's own client libraries, which keep their caches by
 * it.
 */
public final class ClientInfo {

	private ClientInfo() {
	}

	/**
	 * A guest's is the account of home, so that the libraries see one person.
	 */
	public static String of(User home) {
		String json = "{\"uid\":\"%s\",\"utid\":\"%s\"}".formatted(home.id(), home.tenantId());
		return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.US_ASCII));
	}

}
