package com.example.quartet.workshop.lab.attack;

import java.net.URI;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The attacker's browser, or a victim's: it keeps its own cookies, follows no redirect by
 * itself, and reports every answer, however bad.
 */
class AttackBrowser {

	private final RestClient http;

	private final String language;

	AttackBrowser(RestClient http, String language) {
		this.http = http;
		this.language = language;
	}

	AttackResponse open(String address) {
		return open(address, HttpHeaders.EMPTY);
	}

	/**
	 * Leaves for the provider.
	 * @param signIn the link
	 * @return the state that an answer has to carry
	 */
	String begin(String signIn) {
		return UriComponentsBuilder.fromUriString(open(signIn).location())
			.build()
			.getQueryParams()
			.getFirst("state")
			.replace("%3D", "=");
	}

	boolean isSignedIn(AttackTarget target) {
		return open(target.site() + "/todos").status() != HttpStatus.FOUND.value();
	}

	AttackResponse call(String api, String token) {
		HttpHeaders headers = new HttpHeaders();
		headers.setBearerAuth(token);
		return open(api, headers);
	}

	AttackResponse open(String address, HttpHeaders headers) {
		return this.http.get().uri(URI.create(address)).headers((all) -> {
			all.set(HttpHeaders.ACCEPT_LANGUAGE, this.language);
			all.addAll(headers);
		}).exchange((request, response) -> AttackResponse.of(response));
	}

	AttackResponse post(String address, Map<String, String> form) {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		form.forEach(fields::add);
		return this.http.method(HttpMethod.POST)
			.uri(URI.create(address))
			.header(HttpHeaders.ACCEPT_LANGUAGE, this.language)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(fields)
			.exchange((request, response) -> AttackResponse.of(response));
	}

}
