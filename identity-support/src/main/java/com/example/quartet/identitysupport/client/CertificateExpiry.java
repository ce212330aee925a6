package com.example.quartet.identitysupport.client;

import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The day our newest certificate ends, announced a month before.
 *
 * @param end from when on the provider refuses it
 */
public record CertificateExpiry(Instant end) {

	private static final Logger log = LoggerFactory.getLogger(CertificateExpiry.class);

	private static final Duration NOTICE = Duration.ofDays(30);

	public boolean isNear(Instant now) {
		return !now.isBefore(this.end.minus(NOTICE));
	}

	public boolean isOver(Instant now) {
		return !now.isBefore(this.end);
	}

	public void warn(Instant now) {
		if (isOver(now)) {
			log.error("This application's certificate ended on {}: make and register a new one", this.end);
		}
		else if (isNear(now)) {
			log.warn("This application's certificate ends in {} days, on {}: make and register its successor",
					Duration.between(now, this.end).toDays(), this.end);
		}
	}

}
