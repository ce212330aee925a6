package com.example.identityemulator.fault;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
 * @param grant of which grant_type, as it is sent or by its last word, such as
 * refresh_token or jwt-bearer; null for any
 * @param user for which person, by user name or id; null for any
 * @param parameters what the request must contain, so that no other one goes wrong
 * @param times with how many of them
 * @param error which error, by its number, for {@link FaultKind#ERROR}: one of the table,
 * or any other
 * @param oauth its OAuth word; alone, the usual error of the table that has it
 * @param text its sentence, if not that of the table
 * @param claims what the error asks the next sign-in for, as the platform's JSON
 * @param status which 5xx, for {@link FaultKind#UNAVAILABLE}
 * @param seconds how long, for {@link FaultKind#DELAY} and {@link FaultKind#THROTTLED},
 * or how far ahead, for {@link FaultKind#CLOCK}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Fault(UUID id, FaultKind kind, @Nullable FaultEndpoint endpoint, @Nullable UUID application,
		@Nullable String grant, @Nullable String user, Map<String, String> parameters, Integer times,
		@Nullable Integer error, @Nullable String oauth, @Nullable String text, @Nullable String claims,
		@Nullable Integer status, @Nullable Integer seconds) {

	private static final int YEAR_IN_SECONDS = 31_536_000;

	private static final String SENTENCE = "a fault that was ordered";

	public Fault {
		id = (id != null) ? id : UUID.randomUUID();
		parameters = (parameters != null) ? Map.copyOf(parameters) : Map.of();
		times = (times != null) ? times : 1;
		status = (kind == FaultKind.UNAVAILABLE && status == null) ? Integer.valueOf(503) : status;
		boolean timed = kind == FaultKind.DELAY || kind == FaultKind.THROTTLED;
		seconds = (timed && seconds == null) ? Integer.valueOf(5) : seconds;
		require(kind != null, "kind must be one of error, throttled, unavailable, delay, cut, wrong_keys, clock");
		require(times > 0 && times <= 1000, "times must be 1 to 1000");
		require(kind != FaultKind.ERROR || error != null && error >= 10_000
				|| error == null && AadstsError.find(null, oauth).isPresent() && oauth != null,
				"error must be a number of five digits or more, or oauth a word of the table at /error");
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
		return new Fault(null, kind, null, null, null, null, null, times, null, null, null, null, null, null);
	}

	/**
	 * A fault by the words of a form.
	 * @param seconds ignored where time plays no part
	 */
	public static Fault of(String kind, @Nullable String endpoint, @Nullable UUID application,
			@Nullable AadstsError error, int times, @Nullable Integer seconds) {
		FaultKind named = FaultKind.valueOf(kind.toUpperCase(Locale.ROOT));
		boolean refused = named == FaultKind.ERROR && error != null;
		return new Fault(null, named, FaultEndpoint.named(endpoint), application, null, null, null, times,
				refused ? error.number() : null, refused ? error.oauth() : null, null, null, null,
				named.isTimed() ? seconds : null);
	}

	AadstsException exception() {
		AadstsException exception = listed()
			.map((listed) -> new AadstsException(listed, SENTENCE, SENTENCE, SENTENCE, SENTENCE))
			.orElseGet(() -> AadstsException.unlisted(this.error, "invalid_grant", "This is " + SENTENCE + "."));
		exception = (this.oauth != null) ? exception.withOauth(this.oauth) : exception;
		exception = (this.text != null) ? exception.withText(this.text) : exception;
		return exception.withClaims(this.claims);
	}

	private Optional<AadstsError> listed() {
		return AadstsError.find(this.error, this.oauth).or(() -> AadstsError.find(this.error, null));
	}

	boolean concerns(RequestDescription request) {
		boolean here = (this.endpoint != null) ? this.endpoint.is(request.path()) : this.kind.concerns(request.path());
		return here && (this.application == null || this.application.toString().equals(request.clientId()))
				&& (this.grant == null || request.hasGrant(this.grant))
				&& (this.user == null || request.users().stream().anyMatch(this.user::equalsIgnoreCase))
				&& this.parameters.entrySet()
					.stream()
					.allMatch((wanted) -> wanted.getValue().equals(request.parameters().get(wanted.getKey())));
	}

	Fault onceLess() {
		return new Fault(this.id, this.kind, this.endpoint, this.application, this.grant, this.user, this.parameters,
				this.times - 1, this.error, this.oauth, this.text, this.claims, this.status, this.seconds);
	}

	private static void require(boolean fine, String sentence) {
		if (!fine) {
			throw new IllegalArgumentException(sentence);
		}
	}

}
