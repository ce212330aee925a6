package com.example.quartet.webapp;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSession;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person with a browser: follows links, and brings the provider's answers.
 */
public class Visitor {

	private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final MockMvcTester mvc;

	private final MockHttpSession session = new MockHttpSession();

	private final Map<String, Cookie> cookies = new TreeMap<>();

	Visitor(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	public HttpSession session() {
		return this.session;
	}

	public MvcTestResult opens(String page) {
		return keepCookies(this.mvc.get().uri(page).with(this::cookie).exchange());
	}

	/**
	 * Opens something that goes on answering.
	 */
	public MvcTestResult watches(String address) {
		return this.mvc.get().uri(address).with(this::cookie).asyncExchange();
	}

	public MvcTestResult sends(String address, Map<String, String> form) {
		return sends(this.mvc.post().uri(address), form);
	}

	/**
	 * Sends a form with the header by which a browser says that a page is to follow.
	 */
	public MvcTestResult submits(String address, Map<String, String> form) {
		return sends(this.mvc.post().uri(address).header("Sec-Fetch-Dest", "document"), form);
	}

	private MvcTestResult sends(MockMvcRequestBuilder post, Map<String, String> form) {
		// Spring Security's csrf() would put another repository into the filter, for all
		// tests
		Matcher token = CSRF_FIELD
			.matcher(new String(opens("/connect").getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
		assertThat(token.find()).isTrue();
		form.forEach(post::param);
		return keepCookies(post.with(this::cookie).param("_csrf", token.group(1)).exchange());
	}

	/**
	 * Leaves for the provider.
	 * @return what we ask it
	 */
	public MultiValueMap<String, String> beginsToSignIn(String page) {
		return beginsToSignIn(Map.of("page", page));
	}

	public MultiValueMap<String, String> beginsToSignIn(Map<String, String> choice) {
		return UriComponentsBuilder.fromUriString(leaves(choice)).build().getQueryParams();
	}

	/**
	 * Leaves for the provider.
	 * @return where it is
	 */
	public String leaves(Map<String, String> choice) {
		var link = this.mvc.get().uri("/oauth2/authorization/entra").with(this::cookie);
		choice.forEach(link::param);
		return keepCookies(link.exchange()).getResponse().getRedirectedUrl();
	}

	/**
	 * Comes back from the provider with its answer.
	 */
	public MvcTestResult finishes(MultiValueMap<String, String> asked) {
		return brings(Map.of("code", asked.getFirst("nonce"), "state", state(asked)));
	}

	public MvcTestResult brings(Map<String, String> answer) {
		return brings("/login/oauth2/code/entra", answer);
	}

	public MvcTestResult brings(String address, Map<String, String> answer) {
		var post = this.mvc.post().uri(address).with(this::cookie);
		answer.forEach(post::param);
		return keepCookies(post.exchange());
	}

	public Visitor signsIn() {
		finishes(beginsToSignIn("/"));
		return this;
	}

	/**
	 * The cookies of this browser, which a test may copy or put back.
	 */
	public Map<String, Cookie> cookies() {
		return this.cookies;
	}

	private MvcTestResult keepCookies(MvcTestResult answer) {
		if (answer.getUnresolvedException() != null) {
			return answer;
		}
		for (Cookie cookie : answer.getResponse().getCookies()) {
			if (cookie.getMaxAge() == 0) {
				this.cookies.remove(cookie.getName());
			}
			else {
				this.cookies.put(cookie.getName(), cookie);
			}
		}
		return answer;
	}

	private MockHttpServletRequest cookie(MockHttpServletRequest request) {
		request.setCookies(this.cookies.values().toArray(Cookie[]::new));
		request.setSession(this.session);
		request.setRequestedSessionId(this.session.getId());
		return request;
	}

	public static String state(MultiValueMap<String, String> asked) {
		return asked.getFirst("state").replace("%3D", "=");
	}

}
