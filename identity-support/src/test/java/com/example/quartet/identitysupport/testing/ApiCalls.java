package com.example.quartet.identitysupport.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Calls to the API under test, with a token in the place where tokens belong.
 */
public class ApiCalls {

	@Autowired
	protected MockMvcTester api;

	protected MvcTestResult get(String token, String path) {
		return call(token, HttpMethod.GET, path);
	}

	protected MvcTestResult call(String token, HttpMethod method, String path) {
		return request(token, method, path).exchange();
	}

	protected MvcTestResult call(String token, HttpMethod method, String path, String json) {
		return request(token, method, path).contentType(MediaType.APPLICATION_JSON).content(json).exchange();
	}

	/**
	 * A request to which more can be added.
	 * @param token an access token
	 * @param method its method
	 * @param path its path and query, encoded as they are sent
	 * @return not sent yet
	 */
	protected MockMvcTester.MockMvcRequestBuilder request(String token, HttpMethod method, String path) {
		return this.api.method(method).uri(URI.create(path)).header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
	}

	protected static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	protected static String challenge(MvcTestResult answer) {
		return String.valueOf(answer.getResponse().getHeader(HttpHeaders.WWW_AUTHENTICATE));
	}

}
