package com.example.identityemulator.junit;

import java.io.IOException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signs a person in without a browser: follows the redirect, enters the password,
 * consents, and returns the answer.
 */
public final class SignIn {

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

	private static final Pattern ENTITY = Pattern.compile("&(#\\d+|amp|lt|gt|quot);");

	private static final Map<String, String> ENTITIES = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"");

	private final String authority;

	private final HttpClient browser;

	private final Map<String, String> credentials;

	SignIn(String authority, HttpClient.Builder browser, String userName, String password) {
		this.authority = authority;
		this.browser = browser.cookieHandler(new CookieManager()).build();
		this.credentials = Map.of("username", userName, "password", password);
	}

	/**
	 * Follows an application to the authorize endpoint.
	 * @param address where the application redirected to
	 * @return the parameters of the answer, however the application wanted them
	 */
	public Map<String, String> at(String address) {
		HttpResponse<String> page = open(address);
		if (page.body().contains("action=\"/sign-in\"")) {
			page = press("/sign-in", page, this.credentials);
		}
		if (page.body().contains("action=\"/consent\"")) {
			page = press("/consent", page, Map.of());
		}
		return page.headers().firstValue("Location").map(SignIn::parameters).orElse(hidden(page.body()));
	}

	private HttpResponse<String> open(String address) {
		return followed(send(HttpRequest.newBuilder(URI.create(address)).build()));
	}

	private HttpResponse<String> press(String path, HttpResponse<String> page, Map<String, String> fields) {
		Map<String, String> all = new LinkedHashMap<>(hidden(page.body()));
		all.putAll(fields);
		String form = all.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
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
		try {
			return this.browser.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException("The identity emulator does not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> hidden(String page) {
		Map<String, String> fields = new LinkedHashMap<>();
		Matcher matcher = HIDDEN.matcher(page);
		while (matcher.find()) {
			fields.put(matcher.group(1), text(matcher.group(2)));
		}
		return fields;
	}

	private static String text(String html) {
		return ENTITY.matcher(html).replaceAll((entity) -> Matcher.quoteReplacement(letter(entity.group(1))));
	}

	private static String letter(String entity) {
		return entity.startsWith("#") ? Character.toString(Integer.parseInt(entity.substring(1)))
				: ENTITIES.get(entity);
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
