package com.example.identityemulator.fault;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with the next requests.
 *
 * @param id by which the order is withdrawn
 * @param kind in which way
 * @param endpoint where; null for wherever this kind of fault happens
 * @param application whose requests; null for everybody's
 * @param parameters what the request must contain, so that no other one goes wrong
 * @param times with how many of them
 * @param error which error of the table, by its number, for {@link FaultKind#ERROR}
 * @param oauth which error of the table, by its OAuth word; together with the number
 * where several situations share that
 * @param claims what the error asks the next sign-in for, as the platform's JSON
 * @param status which 5xx, for {@link FaultKind#UNAVAILABLE}
 * @param seconds how long, for {@link FaultKind#DELAY} and {@link FaultKind#THROTTLED},
 * or how far ahead, for {@link FaultKind#CLOCK}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Fault(UUID id, FaultKind kind, @Nullable FaultEndpoint endpoint, @Nullable UUID application,
		Map<String, String> parameters, Integer times, @Nullable Integer error, @Nullable String oauth,
		@Nullable String claims, @Nullable Integer status, @Nullable Integer seconds) {

	private static final int YEAR_IN_SECONDS = 31_536_000;

	public Fault {
		id = (id != null) ? id : UUID.randomUUID();
		parameters = (parameters != null) ? Map.copyOf(parameters) : Map.of();
		times = (times != null) ? times : 1;
		status = (kind == FaultKind.UNAVAILABLE && status == null) ? Integer.valueOf(503) : status;
		boolean timed = kind == FaultKind.DELAY || kind == FaultKind.THROTTLED;
		seconds = (timed && seconds == null) ? Integer.valueOf(5) : seconds;
		require(kind != null, "kind must be one of error, throttled, unavailable, delay, cut, wrong_keys, clock");
		require(times > 0 && times <= 1000, "times must be 1 to 1000");
		require(kind != FaultKind.ERROR
				|| (error != null || oauth != null) && AadstsError.find(error, oauth).isPresent(),
				"error must be a number of the table at /error, oauth one of its words, and both of one line");
		require(kind != FaultKind.WRONG_KEYS || endpoint == null || endpoint == FaultEndpoint.KEYS,
				"wrong_keys happens at the endpoint keys");
		require(status == null || status >= 500 && status <= 599, "status must be 500 to 599");
		require(kind != FaultKind.CLOCK || seconds != null && Math.abs(seconds) <= YEAR_IN_SECONDS,
				"seconds must say how far ahead the clock is, at most a year");
		require(kind != FaultKind.THROTTLED || seconds >= 1 && seconds <= 3600, "seconds must be 1 to 3600");
		require(kind != FaultKind.DELAY || seconds >= 0 && seconds <= 60, "seconds must be 0 to 60");
	}

	/**
	 * A fault without a filter: it happens at every endpoint that has this kind.
	 */
	static Fault of(FaultKind kind, int times) {
		return new Fault(null, kind, null, null, null, times, null, null, null, null, null);
	}

	/**
	 * A fault by the words of a form.
	 * @param seconds ignored where time plays no part
	 */
	public static Fault of(String kind, @Nullable String endpoint, @Nullable UUID application,
			@Nullable AadstsError error, int times, @Nullable Integer seconds) {
		FaultKind named = FaultKind.valueOf(kind.toUpperCase(Locale.ROOT));
		boolean refused = named == FaultKind.ERROR && error != null;
		return new Fault(null, named, FaultEndpoint.named(endpoint), application, null, times,
				refused ? error.number() : null, refused ? error.oauth() : null, null, null,
				named.isTimed() ? seconds : null);
	}

	AadstsException exception() {
		String why = "a fault that was ordered";
		AadstsError refusal = AadstsError.find(this.error, this.oauth).orElseThrow();
		return new AadstsException(refusal, why, why, why, why).withClaims(this.claims);
	}

	boolean concerns(RequestDescription request) {
		boolean here = (this.endpoint != null) ? this.endpoint.is(request.path()) : this.kind.concerns(request.path());
		return here && (this.application == null || this.application.toString().equals(request.clientId()))
				&& this.parameters.entrySet()
					.stream()
					.allMatch((wanted) -> wanted.getValue().equals(request.parameters().get(wanted.getKey())));
	}

	Fault onceLess() {
		return new Fault(this.id, this.kind, this.endpoint, this.application, this.parameters, this.times - 1,
				this.error, this.oauth, this.claims, this.status, this.seconds);
	}

	private static void require(boolean fine, String sentence) {
		if (!fine) {
			throw new IllegalArgumentException(sentence);
		}
	}

}
