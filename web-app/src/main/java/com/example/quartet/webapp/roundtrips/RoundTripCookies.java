package com.example.quartet.webapp.roundtrips;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Keeps each round trip to the identity provider in an encrypted cookie of its own, found
 * by its {@code state}: for a stranger nothing is kept here, each of several tabs comes
 * back, and any instance can take it back.
 */
@Component
public class RoundTripCookies {

	/**
	 * How long a person may take at the identity provider: time enough for a new password
	 * and a lost phone.
	 */
	public static final Duration ROUND_TRIP_LIFETIME = Duration.ofMinutes(45);

	/**
	 * How many round trips a browser keeps: of more tabs than that, the oldest can no
	 * longer finish.
	 */
	public static final int ROUND_TRIPS_PER_BROWSER = 10;

	private static final int BYTES_PER_BROWSER = 7_900;

	private static final int USED_STATES = 10_000;

	private static final String PREFIX = "QUARTET_TRIP_";

	private static final int NAME_LENGTH = 16;

	private final JsonMapper json = JsonMapper.builder().build();

	// against a replay with a copy of the cookie, which the browser itself has thrown
	// away
	private final Cache<String, Boolean> used = Caffeine.newBuilder()
		.maximumSize(USED_STATES)
		.expireAfterWrite(ROUND_TRIP_LIFETIME)
		.build();

	private final CookieEncryption encryption;

	private final Clock clock;

	RoundTripCookies(CookieEncryption encryption, Clock clock) {
		this.encryption = encryption;
		this.clock = clock;
	}

	/**
	 * Lets a visitor go.
	 * @param state comes back with the answer
	 * @param trip what is needed then: a record that JSON can hold
	 * @param request may bring cookies of other round trips
	 * @param response takes the cookie
	 */
	public void begin(String state, Object trip, HttpServletRequest request, HttpServletResponse response) {
		String value = this.encryption.encrypt(this.json.writeValueAsBytes(
				new Content(trip.getClass().getName(), state, this.clock.instant(), this.json.valueToTree(trip))));
		makeRoom(value.length(), request, response);
		send(name(state), value, ROUND_TRIP_LIFETIME, request, response);
	}

	/**
	 * Whether the request brings a cookie for this state, which need not be valid.
	 * @param state of an answer
	 * @param request that brings it
	 * @return {@code false} also if the browser left the cookie out
	 */
	public boolean comesWith(@Nullable String state, HttpServletRequest request) {
		return state != null && WebUtils.getCookie(request, name(state)) != null;
	}

	/**
	 * Looks at a round trip that has not ended yet.
	 * @param type what it is about
	 * @param state names it
	 * @param request brings the cookie
	 * @param <T> what it is about
	 * @return {@code null} if this browser did not begin it, or if it took too long
	 */
	public <T> @Nullable T find(Class<T> type, @Nullable String state, HttpServletRequest request) {
		Cookie cookie = (state != null) ? WebUtils.getCookie(request, name(state)) : null;
		Content content = (cookie != null) ? read(cookie) : null;
		if (content == null || !content.state().equals(state) || !content.type().equals(type.getName())
				|| this.used.getIfPresent(state) != null) {
			return null;
		}
		return this.json.treeToValue(content.trip(), type);
	}

	/**
	 * Takes a visitor back, once.
	 * @param type what the round trip is about
	 * @param state names it
	 * @param request brings the cookie
	 * @param response takes it away
	 * @param <T> what the round trip is about
	 * @return {@code null} if this browser does not await this answer
	 */
	public <T> @Nullable T end(Class<T> type, @Nullable String state, HttpServletRequest request,
			HttpServletResponse response) {
		T trip = find(type, state, request);
		if (trip == null || this.used.asMap().putIfAbsent(state, true) != null) {
			return null;
		}
		send(name(state), "", Duration.ZERO, request, response);
		return trip;
	}

	private void makeRoom(int bytes, HttpServletRequest request, HttpServletResponse response) {
		int room = BYTES_PER_BROWSER - bytes;
		int count = 1;
		for (Kept kept : newestFirst(request)) {
			room -= kept.cookie().getValue().length();
			count++;
			if (count > ROUND_TRIPS_PER_BROWSER || room < 0) {
				send(kept.cookie().getName(), "", Duration.ZERO, request, response);
			}
		}
	}

	/**
	 * Only the cookies that we can read: another site on this host may have some, too.
	 */
	private List<Kept> newestFirst(HttpServletRequest request) {
		List<Kept> all = new ArrayList<>();
		if (request.getCookies() != null) {
			for (Cookie cookie : request.getCookies()) {
				Content content = cookie.getName().startsWith(PREFIX) ? read(cookie) : null;
				if (content != null) {
					all.add(new Kept(cookie, content.begun()));
				}
			}
		}
		all.sort(Comparator.comparing(Kept::begun).reversed());
		return all;
	}

	private @Nullable Content read(Cookie cookie) {
		byte[] json = this.encryption.decrypt(cookie.getValue());
		try {
			Content content = (json != null) ? this.json.readValue(json, Content.class) : null;
			return (content != null && content.begun().plus(ROUND_TRIP_LIFETIME).isAfter(this.clock.instant()))
					? content : null;
		}
		catch (JacksonException ex) {
			return null; // of another version of this site
		}
	}

	private static void send(String name, String value, Duration age, HttpServletRequest request,
			HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(name, value)
			// the addresses that begin a round trip and those that end one share no more
			.path(request.getContextPath() + "/")
			.maxAge(age)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	private static String name(String state) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
			return PREFIX + Base64.getUrlEncoder().encodeToString(hash).substring(0, NAME_LENGTH);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What a cookie says.
	 *
	 * @param type a cookie of one kind is none of another
	 * @param state the round trip that it belongs to
	 * @param begun when the visitor left
	 * @param trip what is needed when they come back
	 */
	private record Content(String type, String state, Instant begun, JsonNode trip) {
	}

	/**
	 * A cookie of this browser.
	 */
	private record Kept(Cookie cookie, Instant begun) {
	}

}
