package com.example.quartet.identityemulator.fault;

import java.util.UUID;

import com.example.quartet.identityemulator.protocol.AadstsError;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Something that goes wrong with the next requests.
 *
 * @param application whose requests; null for everybody's
 * @param times with how many of them
 * @param error which error of the table, for {@link Kind#ERROR}
 * @param status which 5xx, for {@link Kind#UNAVAILABLE}
 * @param seconds how long, for {@link Kind#DELAY} and {@link Kind#THROTTLED}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(Kind kind, UUID application, Integer times, Integer error, Integer status, Integer seconds) {

	public Fault {
		require(kind != null, "kind must be one of error, throttled, unavailable, delay, cut, wrong_keys");
		times = (times != null) ? times : 1;
		require(times > 0 && times <= 1000, "times must be 1 to 1000");
		require(kind != Kind.ERROR || error != null && AadstsError.numbered(error).isPresent(),
				"error must be a number of the table at /error");
		status = (kind == Kind.UNAVAILABLE && status == null) ? Integer.valueOf(503) : status;
		require(status == null || status >= 500 && status <= 599, "status must be 500 to 599");
		boolean timed = kind == Kind.DELAY || kind == Kind.THROTTLED;
		seconds = (timed && seconds == null) ? Integer.valueOf(5) : seconds;
		require(seconds == null || seconds >= 0 && seconds <= 60, "seconds must be 0 to 60");
	}

	Fault onceLess() {
		return new Fault(this.kind, this.application, this.times - 1, this.error, this.status, this.seconds);
	}

	private static void require(boolean fine, String sentence) {
		if (!fine) {
			throw new IllegalArgumentException(sentence);
		}
	}

}
