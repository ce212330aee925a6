package com.example.identityemulator.junit;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signs a person in without a browser: follows the redirect, enters the password,
 * consents, and returns the answer.
 */
public final class SignIn {

	private static final Pattern SENT = Pattern.compile("id=\"sent\">(\\d+)<");

	private static final Pattern PROBLEM = Pattern.compile("(?s)<p class=\"problem\"[^>]*>(.*?)</p>");

	private final String authority;

	private final HttpClient browser;

	private final Map<String, String> credentials;

	private boolean declining;

	private boolean withSecondFactor;

	SignIn(String authority, HttpClient.Builder browser, String userName, String password) {
		this.authority = authority;
		this.browser = browser.cookieHandler(new CookieManager()).build();
		this.credentials = Map.of("username", userName, "password", password);
	}

	/**
	 * Follows an application to the authorize endpoint.
	 * @param address where the application redirected to
	 * @return the parameters of the answer, however the application wanted them
	 * @throws SignInRefusedException if it ends on a page, with the sentence of that page
	 */
	public Map<String, String> at(String address) {
		HttpResponse<String> page = answered(open(address));
		requireAnswer(page);
		return page.headers().firstValue("Location").map(SignIn::parameters).orElse(PageText.hiddenFields(page.body()));
	}

	/**
	 * Enters the code that a device shows.
	 * @param userCode that code
	 * @throws SignInRefusedException if it ends on a page that says why not
	 */
	public void onDevice(String userCode) {
		open(this.authority + "/devicelogin");
		requireAnswer(
				answered(submit("/devicelogin", "user_code=" + URLEncoder.encode(userCode, StandardCharsets.UTF_8))));
	}

	private HttpResponse<String> answered(HttpResponse<String> shown) {
		HttpResponse<String> page = shown;
		if (asks(page, "/sign-in")) {
			page = press("/sign-in", page, this.credentials);
		}
		if (asks(page, "/second-factor") && this.withSecondFactor) {
			page = press("/second-factor", page, Map.of("code", PageText.found(SENT, page.body()).orElse("")));
		}
		if (asks(page, "/device-confirmation") && !this.declining) {
			page = press("/device-confirmation", page, Map.of());
		}
		if (asks(page, "/device-confirmation") || asks(page, "/consent")) {
			page = press(this.declining ? "/cancel" : "/consent", page, Map.of());
		}
		return page;
	}

	/**
	 * The person says no to what the application would like to do.
	 * @return this sign-in
	 */
	public SignIn declining() {
		this.declining = true;
		return this;
	}

	/**
	 * The person has the telephone at hand that a second factor is sent to.
	 * @return this sign-in
	 */
	public SignIn withSecondFactor() {
		this.withSecondFactor = true;
		return this;
	}

	/**
	 * A page that asks for more, or says why not, is no answer.
	 */
	private void requireAnswer(HttpResponse<String> page) {
		if (page.headers().firstValue("Location").isPresent()) {
			return;
		}
		if (asks(page, "/second-factor") && !this.withSecondFactor) {
			throw new SignInRefusedException("A second factor is asked for: call withSecondFactor()");
		}
		PageText.found(PROBLEM, page.body()).ifPresent((sentence) -> {
			throw new SignInRefusedException(sentence);
		});
	}

	private static boolean asks(HttpResponse<String> page, String action) {
		return page.body().contains("action=\"" + action + "\"");
	}

	private HttpResponse<String> open(String address) {
		return followed(send(HttpRequest.newBuilder(URI.create(address)).build()));
	}

	private HttpResponse<String> press(String path, HttpResponse<String> page, Map<String, String> fields) {
		Map<String, String> all = new LinkedHashMap<>(PageText.hiddenFields(page.body()));
		all.putAll(fields);
		String form = all.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return submit(path, form);
	}

	private HttpResponse<String> submit(String path, String form) {
		return followed(send(HttpRequest.newBuilder(URI.create(this.authority + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build()));
	}

	/**
	 * Redirects within the emulator only: what leads to the application is the answer.
	 */
	private HttpResponse<String> followed(HttpResponse<String> response) {
		URI target = response.headers().firstValue("Location").map(response.uri()::resolve).orElse(null);
		boolean within = target != null && target.toString().startsWith(this.authority + "/");
		return within ? open(target.toString()) : response;
	}

	private HttpResponse<String> send(HttpRequest request) {
		return EmulatorRequests.send(this.browser, request);
	}

	private static Map<String, String> parameters(String location) {
		Map<String, String> parameters = new LinkedHashMap<>();
		for (String pair : location.replaceFirst("^[^?#]*[?#]", "").split("&")) {
			String[] parts = pair.split("=", 2);
			parameters.put(parts[0], (parts.length > 1) ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
		}
		return parameters;
	}

}
