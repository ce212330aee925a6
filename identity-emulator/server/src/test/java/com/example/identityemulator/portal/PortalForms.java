package com.example.identityemulator.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Names;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of the directory, as a developer fills them in.
 */
public class PortalForms {

	static final String ORIGIN = "http://127.0.0.1:9000";

	private final MockMvcTester mvc;

	PortalForms(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	void addCarol() {
		post("/console/directory/people",
				Map.of("displayName", "Carol Clark", "userPrincipalName", "carol@contoso.onmicrosoft.com", "tenantId",
						Names.CONTOSO, "password", Names.PASSWORD, "accountEnabled", "true"));
	}

	String page(String path) {
		return new Answer(this.mvc.get().uri(path).exchange()).text();
	}

	Map<String, String> formOf(String path) {
		String page = page(path);
		Map<String, String> fields = new LinkedHashMap<>();
		Matcher input = Pattern.compile("<input type=\"(?:text|hidden)\"[^>]*name=\"(\\w+)\" value=\"([^\"]*)\"")
			.matcher(page);
		while (input.find()) {
			fields.put(input.group(1), input.group(2));
		}
		Matcher tenant = Pattern.compile("<option value=\"([^\"]+)\" selected").matcher(page);
		assertThat(tenant.find()).isTrue();
		fields.put("tenantId", tenant.group(1));
		return fields;
	}

	Answer post(String path) {
		return post(path, Map.of());
	}

	Answer post(String path, Map<String, String> fields) {
		var request = this.mvc.post().uri(path).header(HttpHeaders.ORIGIN, ORIGIN);
		fields.forEach(request::param);
		return new Answer(request.exchange());
	}

}
