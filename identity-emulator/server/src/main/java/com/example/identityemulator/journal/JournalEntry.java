package com.example.identityemulator.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One request and what became of it.
 *
 * @param parameters as they came, but for the secrets
 * @param notes what was checked and decided, in that order
 */
public record JournalEntry(Instant time, String method, String path, Map<String, String> parameters, int status,
		List<String> notes) {

}
