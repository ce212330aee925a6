package com.example.quartet.webapp.roundtrips;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import com.example.quartet.servicesupport.settings.InvalidSettingException;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class RoundTripCookiesTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private static final String OLD_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

	private static final String NEW_KEY = "//////////////////////////////////////////8=";

	private static final Trip TRIP = new Trip("/todos", "verifier");

	private final Map<String, Cookie> browser = new TreeMap<>();

	private final RoundTripCookies cookies = with(OLD_KEY);

	@Test
	void aTripThatWasBegunComesBackAsItWas() {
		begin(this.cookies, "a");
		assertThat(end(this.cookies, "a")).isEqualTo(TRIP);
	}

	@Test
	void anAnswerCountsOnce() {
		begin(this.cookies, "a");
		end(this.cookies, "a");
		assertThat(this.browser).isEmpty();
		assertThat(end(this.cookies, "a")).isNull();
	}

	@Test
	void aCopyOfTheCookieDoesNotMakeAnAnswerCountTwice() {
		begin(this.cookies, "a");
		Map<String, Cookie> copy = Map.copyOf(this.browser);
		end(this.cookies, "a");
		this.browser.putAll(copy);
		assertThat(end(this.cookies, "a")).isNull();
	}

	@Test
	void anotherInstanceWithTheSameKeyTakesTheVisitorBack() {
		begin(this.cookies, "a");
		assertThat(end(with(OLD_KEY), "a")).isEqualTo(TRIP);
	}

	@Test
	void anInstanceWithAnotherKeyDoesNot() {
		begin(this.cookies, "a");
		assertThat(end(with(NEW_KEY), "a")).isNull();
	}

	@Test
	void aTripThatWasBegunWithTheOldKeyIsFinishedWithTheNewOne() {
		begin(this.cookies, "a");
		assertThat(end(with(NEW_KEY, OLD_KEY), "a")).isEqualTo(TRIP);
		begin(with(NEW_KEY, OLD_KEY), "b");
		assertThat(end(with(NEW_KEY), "b")).isEqualTo(TRIP);
	}

	@Test
	void theCookieOfOneTripIsNoneOfAnother() {
		begin(this.cookies, "a");
		String value = this.browser.values().iterator().next().getValue();
		begin(this.cookies, "b");
		this.browser.values().forEach((cookie) -> cookie.setValue(value));
		assertThat(end(this.cookies, "b")).isNull();
	}

	@Test
	void aCookieOfOneKindIsNoneOfAnother() {
		begin(this.cookies, "a");
		assertThat(this.cookies.find(Other.class, "a", request())).isNull();
	}

	@Test
	void aCookieThatWasChangedIsNone() {
		begin(this.cookies, "a");
		Cookie cookie = this.browser.values().iterator().next();
		String value = cookie.getValue();
		for (int i = 0; i < value.length(); i += 7) {
			cookie.setValue(value.substring(0, i) + ((value.charAt(i) != 'A') ? 'A' : 'B') + value.substring(i + 1));
			assertThat(end(this.cookies, "a")).isNull();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void aCookieThatIsNoneOfOursIsNone(String value) {
		begin(this.cookies, "a");
		this.browser.values().forEach((cookie) -> cookie.setValue(value));
		assertThat(end(this.cookies, "a")).isNull();
		begin(this.cookies, "b");
		assertThat(end(this.cookies, "b")).isEqualTo(TRIP);
	}

	@Test
	void whatTheCookieSaysCannotBeRead() {
		begin(this.cookies, "a");
		assertThat(this.browser.toString()).doesNotContain("verifier", "todos");
	}

	@Test
	void aPersonMayTakeHalfAnHourAtTheProvider() {
		begin(this.cookies, "a");
		assertThat(end(at(NOON.plus(Duration.ofMinutes(30))), "a")).isNotNull();
	}

	@Test
	void anAnswerIsNotAwaitedForEver() {
		begin(this.cookies, "a");
		assertThat(end(at(NOON.plus(RoundTripCookies.ROUND_TRIP_LIFETIME)), "a")).isNull();
	}

	@Test
	void theOldestOfElevenTabsGivesWay() {
		for (int i = 0; i < 11; i++) {
			begin(at(NOON.plusSeconds(i)), "state-" + i);
		}
		assertThat(this.browser).hasSize(10);
		assertThat(end(this.cookies, "state-0")).isNull();
		assertThat(end(this.cookies, "state-1")).isNotNull();
	}

	@Test
	void allCookiesTogetherFitInARequest() {
		for (int i = 0; i < 30; i++) {
			MockHttpServletResponse response = new MockHttpServletResponse();
			at(NOON.plusSeconds(i)).begin("state-" + i, new Trip(endless(i), "x".repeat(128)), request(), response);
			keep(response);
			assertThat(this.browser.values())
				.allSatisfy((cookie) -> assertThat(cookie.getValue()).hasSizeLessThan(3000));
			assertThat(this.browser.values().stream().mapToInt((cookie) -> cookie.getValue().length()).sum())
				.isLessThan(8000);
		}
		assertThat(end(at(NOON.plusSeconds(30)), "state-29")).isNotNull();
	}

	@Test
	void whatHandlesTheAnswerLaterFindsTheRoundTripThatItEnded() {
		begin(this.cookies, "a");
		MockHttpServletRequest answer = request();
		assertThat(RoundTripCookies.endedBy(Trip.class, answer)).isNull();
		this.cookies.end(Trip.class, "a", answer, new MockHttpServletResponse());
		assertThat(RoundTripCookies.endedBy(Trip.class, answer)).isEqualTo(TRIP);
	}

	@Test
	void scriptsAndOtherSitesDoNotGetTheCookie() {
		MockHttpServletRequest overHttps = request();
		overHttps.setSecure(true);
		overHttps.setContextPath("/quartet");
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.cookies.begin("a", TRIP, overHttps, response);
		assertThat(response.getHeader("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/quartet/",
				"Max-Age=");
	}

	@ParameterizedTest
	@ValueSource(strings = { "short", "AAAA", "no base64 at all, but long enough to be a key" })
	void aKeyThatIsNoneStopsTheStart(String key) {
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> with(key))
			.withMessageContaining("32 random bytes as base64");
	}

	@Test
	void aKeyThatWasGeneratedIsSaidAtTheStart(CapturedOutput log) {
		with();
		assertThat(log).contains("WEB_APP_COOKIE_KEY is not set, so a key was generated");
	}

	private void begin(RoundTripCookies instance, String state) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		instance.begin(state, TRIP, request(), response);
		keep(response);
	}

	private Trip end(RoundTripCookies instance, String state) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		Trip trip = instance.end(Trip.class, state, request(), response);
		keep(response);
		return trip;
	}

	private void keep(MockHttpServletResponse response) {
		for (Cookie cookie : response.getCookies()) {
			if (cookie.getMaxAge() == 0) {
				this.browser.remove(cookie.getName());
			}
			else {
				this.browser.put(cookie.getName(), cookie);
			}
		}
	}

	private MockHttpServletRequest request() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setCookies(this.browser.values().toArray(Cookie[]::new));
		return request;
	}

	private static String endless(int seed) {
		return new Random(seed).ints('!', '~')
			.limit(2000)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static RoundTripCookies with(String... keys) {
		return cookies(NOON, keys);
	}

	private static RoundTripCookies at(Instant time) {
		return cookies(time, OLD_KEY);
	}

	private static RoundTripCookies cookies(Instant time, String... keys) {
		return new RoundTripCookies(new CookieEncryption(new CookieProperties(List.of(keys))),
				Clock.fixed(time, ZoneOffset.UTC));
	}

	private record Trip(String page, String verifier) {
	}

	private record Other(String page, String verifier) {
	}

}
