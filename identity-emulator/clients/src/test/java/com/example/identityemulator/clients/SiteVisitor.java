package com.example.identityemulator.clients;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import com.example.identityemulator.junit.Emulator;

/**
 * Opens a page as a browser does, and signs in where the site sends its visitors.
 */
final class SiteVisitor {

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final Emulator emulator;

	SiteVisitor(Emulator emulator) {
		this.emulator = emulator;
	}

	String open(String address) throws IOException, InterruptedException {
		HttpResponse<String> page = get(URI.create(address));
		while (page.headers().firstValue("Location").isPresent()) {
			URI target = page.uri().resolve(page.headers().firstValue("Location").get());
			page = get(target.toString().startsWith(this.emulator.authority() + "/") ? signIn(target) : target);
		}
		return page.body();
	}

	private URI signIn(URI authorize) {
		Map<String, String> answer = this.emulator.signIn(Sample.ALICE, Sample.PASSWORD).at(authorize.toString());
		return URI.create(redirectUri(authorize) + "?"
				+ answer.entrySet()
					.stream()
					.map((entry) -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
					.collect(Collectors.joining("&")));
	}

	private static String redirectUri(URI authorize) {
		String value = authorize.getRawQuery().replaceFirst("^(.*&)?redirect_uri=([^&]*).*$", "$2");
		return URLDecoder.decode(value, StandardCharsets.UTF_8);
	}

	private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
		return this.browser.send(HttpRequest.newBuilder(address).header("Accept", "text/html, text/plain").build(),
				HttpResponse.BodyHandlers.ofString());
	}

}
