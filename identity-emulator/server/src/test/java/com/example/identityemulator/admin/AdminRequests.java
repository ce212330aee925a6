package com.example.identityemulator.admin;

import com.example.identityemulator.Answer;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Sends orders as if to the admin port; single quotes stand for double ones.
 */
@TestComponent
class AdminRequests {

	private final MockMvcTester mvc;

	AdminRequests(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	Answer send(HttpMethod method, String path, @Nullable String json) {
		var request = this.mvc.method(method)
			.uri("/admin/" + path)
			.requestAttr(AdminConnectorCustomizer.class.getName(), true);
		if (json != null) {
			request.contentType(MediaType.APPLICATION_JSON).content(json.replace('\'', '"'));
		}
		return new Answer(request.exchange());
	}

}
