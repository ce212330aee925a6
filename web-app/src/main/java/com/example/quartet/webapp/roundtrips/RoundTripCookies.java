package com.example.quartet.webapp.roundtrips;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.example.quartet.webapp.pages.SiteCookie;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Keeps each round trip to the identity provider in an encrypted cookie of its own, found
 * by its {@code state}: the site stores nothing for strangers, every tab can finish its
 * round trip, and so can any instance.
 */
@Component
public class RoundTripCookies {

	/** Time enough for a new password and a lost phone. */
	static final Duration ROUND_TRIP_LIFETIME = Duration.ofMinutes(45);

	/** Of more tabs than that, the oldest can no longer finish. */
	private static final int ROUND_TRIPS_PER_BROWSER = 10;

	private static final int BYTES_PER_BROWSER = 7_900;

	private static final int USED_STATES = 10_000;

	private static final String COOKIE_PREFIX = "QUARTET_TRIP_";

	private static final int HASH_LENGTH = 16;

	private final StringKeyGenerator states = new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding());

	private final JsonMapper json = JsonMapper.builder().build();

	// against a replay with a copy of the cookie, after the browser has dropped its own
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
	 * Begins a round trip with a new state.
	 * @return the state to send along
	 */
	public String begin(Object trip, HttpServletRequest request, HttpServletResponse response) {
		String state = this.states.generateKey();
		begin(state, trip, request, response);
		return state;
	}

	/**
	 * Begins a round trip with a state that was sent along already.
	 * @param trip what the answer will need: a record that JSON can hold
	 */
	public void begin(String state, Object trip, HttpServletRequest request, HttpServletResponse response) {
		String value = this.encryption.encrypt(new JWTClaimsSet.Builder().subject(trip.getClass().getSimpleName())
			.jwtID(state)
			.claim("begun", this.clock.millis())
			.claim("trip", this.json.convertValue(trip, Map.class))
			.build());
		makeRoom(value.length(), request, response);
		SiteCookie.send(name(state), value, ROUND_TRIP_LIFETIME, request, response);
	}

	/**
	 * Whether the browser sent a cookie for this state, valid or not.
	 */
	public boolean comesWith(@Nullable String state, HttpServletRequest request) {
		return state != null && WebUtils.getCookie(request, name(state)) != null;
	}

	/**
	 * Reads a round trip that has not ended yet.
	 * @return {@code null} if this browser did not begin it, or if it took too long
	 */
	public <T> @Nullable T find(Class<T> type, @Nullable String state, HttpServletRequest request) {
		Cookie cookie = (state != null) ? WebUtils.getCookie(request, name(state)) : null;
		BegunTrip begun = (cookie != null) ? read(cookie) : null;
		// a cookie of one kind, or of one round trip, does not stand in for another
		if (begun == null || !begun.isOf(type, state) || this.used.getIfPresent(state) != null) {
			return null;
		}
		return this.json.convertValue(begun.content().getClaim("trip"), type);
	}

	/**
	 * Ends a round trip, once.
	 * @return {@code null} if this browser does not await this answer
	 */
	public <T> @Nullable T end(Class<T> type, @Nullable String state, HttpServletRequest request,
			HttpServletResponse response) {
		T trip = find(type, state, request);
		if (trip == null || this.used.asMap().putIfAbsent(state, true) != null) {
			return null;
		}
		SiteCookie.remove(name(state), request, response);
		request.setAttribute(type.getName(), trip);
		return trip;
	}

	/**
	 * The round trip that this request has ended, for what handles the request later.
	 * @return {@code null} if it has ended none of this type
	 */
	public static <T> @Nullable T endedBy(Class<T> type, HttpServletRequest request) {
		return type.cast(request.getAttribute(type.getName()));
	}

	private void makeRoom(int bytes, HttpServletRequest request, HttpServletResponse response) {
		int room = BYTES_PER_BROWSER - bytes;
		int count = 1;
		for (BegunTrip earlier : newestFirst(request)) {
			room -= earlier.cookie().getValue().length();
			count++;
			if (count > ROUND_TRIPS_PER_BROWSER || room < 0) {
				SiteCookie.remove(earlier.cookie().getName(), request, response);
			}
		}
	}

	/**
	 * Only the cookies that we can read: another site on this host may have some, too.
	 */
	private List<BegunTrip> newestFirst(HttpServletRequest request) {
		return Stream.ofNullable(request.getCookies())
			.flatMap(Stream::of)
			.filter((cookie) -> cookie.getName().startsWith(COOKIE_PREFIX))
			.map(this::read)
			.filter(Objects::nonNull)
			.sorted(Comparator.comparing(BegunTrip::time).reversed())
			.toList();
	}

	private @Nullable BegunTrip read(Cookie cookie) {
		JWTClaimsSet content = this.encryption.decrypt(cookie.getValue());
		BegunTrip begun = (content != null) ? new BegunTrip(cookie, content) : null;
		long tooOld = this.clock.millis() - ROUND_TRIP_LIFETIME.toMillis();
		return (begun != null && begun.time() > tooOld) ? begun : null;
	}

	private static String name(String state) {
		return COOKIE_PREFIX + DigestUtils.sha256Hex(state).substring(0, HASH_LENGTH);
	}

	/**
	 * A cookie of this browser, and what it says.
	 */
	private record BegunTrip(Cookie cookie, JWTClaimsSet content) {

		long time() {
			return (this.content.getClaim("begun") instanceof Long millis) ? millis : 0;
		}

		boolean isOf(Class<?> type, String state) {
			return state.equals(this.content.getJWTID()) && type.getSimpleName().equals(this.content.getSubject());
		}

	}

}
