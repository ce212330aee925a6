package com.example.identityemulator.junit;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The requests that reached the emulator lately, the newest first, and assertions on
 * them.
 */
public final class SentRequests {

	private static final Pattern MASKED = Pattern.compile("\\(\\d+ characters\\)");

	private final String description;

	private final List<SentRequest> requests;

	SentRequests(String description, List<SentRequest> requests) {
		this.description = description;
		this.requests = requests;
	}

	/**
	 * Only those at one endpoint.
	 * @param endpoint the last word of its address, such as token or authorize
	 * @return fewer requests
	 */
	public SentRequests at(String endpoint) {
		return only(" at " + endpoint, (request) -> request.path().endsWith("/" + endpoint));
	}

	/**
	 * Only those of one application.
	 * @param application its client id
	 * @return fewer requests
	 */
	public SentRequests of(String application) {
		return only(" of " + application, (request) -> request.client().equals(application));
	}

	/**
	 * Only those that say this. Of secrets, and of parameters that the platform does not
	 * have, the emulator remembers no more than the length.
	 * @param parameter such as grant_type
	 * @param value its value
	 * @return fewer requests
	 * @throws IllegalArgumentException if only the length of the parameter is known
	 */
	public SentRequests with(String parameter, String value) {
		return only(" with %s=%s".formatted(parameter, value), (request) -> value.equals(value(request, parameter)));
	}

	/**
	 * Only those that have this, with any value.
	 * @param parameter such as code_challenge
	 * @return fewer requests
	 */
	public SentRequests with(String parameter) {
		return only(" with " + parameter, (request) -> request.parameters().containsKey(parameter));
	}

	/**
	 * Only those that do not have this.
	 * @param parameter such as client_secret
	 * @return fewer requests
	 */
	public SentRequests without(String parameter) {
		return only(" without " + parameter, (request) -> !request.parameters().containsKey(parameter));
	}

	/**
	 * Asserts that none was sent.
	 */
	public void never() {
		times(0);
	}

	/**
	 * Asserts that there is exactly one.
	 * @return that one
	 */
	public SentRequest once() {
		times(1);
		return this.requests.get(0);
	}

	/**
	 * Asserts how many there are.
	 * @param expected how many
	 */
	public void times(int expected) {
		if (this.requests.size() != expected) {
			throw new AssertionError(
					"Expected %d %s, but got %d:%n%s".formatted(expected, this.description, this.requests.size(),
							this.requests.stream().map(SentRequest::toString).collect(Collectors.joining("\n"))));
		}
	}

	/**
	 * All of them.
	 * @return the newest first
	 */
	public List<SentRequest> list() {
		return this.requests;
	}

	private SentRequests only(String what, Predicate<SentRequest> condition) {
		return new SentRequests(this.description + what, this.requests.stream().filter(condition).toList());
	}

	private static @Nullable String value(SentRequest request, String parameter) {
		String value = request.parameters().get(parameter);
		if (value != null && MASKED.matcher(value).matches()) {
			throw new IllegalArgumentException("Of " + parameter
					+ " the emulator remembers only the length: ask for requests with or without it, by its name alone");
		}
		return value;
	}

}
