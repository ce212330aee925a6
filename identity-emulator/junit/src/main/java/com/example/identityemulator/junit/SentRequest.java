package com.example.identityemulator.junit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that an application sent to the emulator, and what became of it.
 *
 * @param client the client id that it names, in any way
 * @param parameters as they came; a secret shows only its length
 * @param notes what was checked and decided
 */
public record SentRequest(Instant time, String method, String path, String client, Map<String, String> parameters,
		int status, List<String> notes) {

	static SentRequest of(Map<?, ?> json) {
		Map<String, String> parameters = new LinkedHashMap<>();
		((Map<?, ?>) json.get("parameters"))
			.forEach((name, value) -> parameters.put(String.valueOf(name), String.valueOf(value)));
		return new SentRequest(Instant.parse(String.valueOf(json.get("time"))), String.valueOf(json.get("method")),
				String.valueOf(json.get("path")), String.valueOf(json.get("client")), parameters,
				((Number) json.get("status")).intValue(),
				((List<?>) json.get("notes")).stream().map(String::valueOf).toList());
	}

}
