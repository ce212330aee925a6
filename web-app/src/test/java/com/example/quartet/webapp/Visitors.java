package com.example.quartet.webapp;

import java.nio.charset.StandardCharsets;

import org.springframework.beans.factory.InjectionPoint;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Gives every test a browser of its own, in which each page that refuses something has to
 * say what the person can do.
 */
class Visitors {

	@Bean
	@Scope("prototype")
	Visitor visitor(MockMvcTester mvc, InjectionPoint wanted) {
		Visitor visitor = new Visitor(mvc);
		return (wanted.getAnnotation(WithSignedInPerson.class) != null) ? visitor.signsIn() : visitor;
	}

	@Bean
	MockMvcBuilderCustomizer helpOnEveryRefusal() {
		return (builder) -> builder.alwaysDo((result) -> {
			MockHttpServletResponse page = result.getResponse();
			boolean refused = page.getStatus() == 401 || page.getStatus() == 403;
			if (refused && String.valueOf(page.getContentType()).startsWith("text/html")) {
				assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains("id=\"help\"");
			}
		});
	}

}
