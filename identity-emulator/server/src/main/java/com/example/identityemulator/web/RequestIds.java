package com.example.identityemulator.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * What lets two sides talk about the same request afterwards.
 *
 * @param trace ours, one for every request
 * @param correlation the caller's, if it sent one
 */
record RequestIds(UUID trace, UUID correlation, Instant time) {

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'")
		.withZone(ZoneOffset.UTC);

	public String timestamp() {
		return FORMAT.format(this.time);
	}

}
