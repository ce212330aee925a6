package com.example.identityemulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A person's browser: it keeps the cookie, and presses the buttons of the page it shows.
 */
public class Browser {

	private final MockMvcTester mvc;

	private final String languages;

	private Cookie cookie;

	private Cookie language;

	private Answer page;

	public Browser(MockMvcTester mvc) {
		this(mvc, "en-GB");
	}

	/** A browser that asks for pages in these languages. */
	public Browser(MockMvcTester mvc, String languages) {
		this.mvc = mvc;
		this.languages = languages;
	}

	/** The web app asks for a code; name-value pairs add or replace, null removes. */
	public Answer authorize(String tenant, String... changes) {
		Map<String, String> parameters = new LinkedHashMap<>(Map.of("client_id", Names.WEB_APP, "response_type", "code",
				"redirect_uri", Names.REDIRECT_URI, "scope", Names.EVERY_ORDERS_SCOPE, "state", "a|b"));
		for (int i = 0; i < changes.length; i += 2) {
			parameters.put(changes[i], changes[i + 1]);
		}
		UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/" + tenant + "/oauth2/v2.0/authorize");
		parameters.forEach((name, value) -> {
			if (value != null) {
				uri.queryParam(name, "{" + name + "}");
			}
		});
		return open(uri.encode().buildAndExpand(parameters).toUriString());
	}

	public Answer open(String address) {
		return send(this.mvc.get().uri(java.net.URI.create(address)));
	}

	/** Posts the flow of the page shown, with these fields. */
	public Answer press(String path, String... fields) {
		var request = this.mvc.post().uri(path);
		String flow = this.page.fields().get("flow");
		if (flow != null) {
			request.param("flow", flow);
		}
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return send(request);
	}

	public Answer enter(String username) {
		return press("/sign-in", "username", username, "password", Names.PASSWORD);
	}

	/** Signs in and accepts whatever is asked. */
	public Answer signIn(String username) {
		Answer answer = enter(username);
		if (answer.text().contains("Are you trying to sign in to")) {
			answer = press("/device-confirmation");
		}
		return answer.text().contains("Permissions requested") ? press("/consent") : answer;
	}

	/** Types the code that the page of the second factor shows. */
	public Answer showSecondFactor() {
		Matcher sent = Pattern.compile("id=\"sent\">(\\d{6})<").matcher(this.page.text());
		if (!sent.find()) {
			throw new IllegalStateException("No second factor is asked: " + this.page.text());
		}
		return press("/second-factor", "code", sent.group(1));
	}

	public Cookie cookie() {
		return this.cookie;
	}

	private Answer send(AbstractMockHttpServletRequestBuilder<?> request) {
		request.header(HttpHeaders.ACCEPT_LANGUAGE, this.languages);
		Stream.of(this.cookie, this.language).filter(Objects::nonNull).forEach(request::cookie);
		this.page = new Answer(((MockMvcTester.MockMvcRequestBuilder) request).exchange());
		Cookie sent = this.page.result().getResponse().getCookie("EMULATOR_SESSION");
		this.cookie = (sent != null) ? sent : this.cookie;
		Cookie chosen = this.page.result().getResponse().getCookie("EMULATOR_LANGUAGE");
		this.language = (chosen != null) ? chosen : this.language;
		return this.page;
	}

}
