package com.example.quartet.apisupport;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Why this library exists: the same requests, answered by Spring Boot's own problem
 * details and by ours. A test that fails after an upgrade names code that may go.
 */
class WhatSpringBootAnswersTests {

	private static final AutoConfigurations BOOT = AutoConfigurations.of(WebMvcAutoConfiguration.class,
			DispatcherServletAutoConfiguration.class, ErrorMvcAutoConfiguration.class, JacksonAutoConfiguration.class,
			HttpMessageConvertersAutoConfiguration.class, ValidationAutoConfiguration.class);

	private final WebApplicationContextRunner boot = new WebApplicationContextRunner().withConfiguration(BOOT)
		.withUserConfiguration(Notes.class)
		.withPropertyValues("spring.mvc.problemdetails.enabled=true", "spring.web.error.include-path=never",
				"spring.jackson.deserialization.fail-on-unknown-properties=true",
				"spring.jackson.mapper.allow-coercion-of-scalars=false", "spring.jackson.default-leniency=false");

	private final WebApplicationContextRunner ours = this.boot.withConfiguration(
			AutoConfigurations.of(ProblemDetailsAutoConfiguration.class, StrictJsonAutoConfiguration.class));

	@Test
	void bootNamesNoFieldThatItCannotRead() {
		String body = "{\"titel\":\"Bread\"}";
		assertThat(detail(this.boot, post(body))).isEqualTo("Failed to read request");
		assertThat(detail(this.ours, post(body))).isEqualTo("titel is not known here; known are due, title.");
	}

	@Test
	void bootNamesNoFieldThatBreaksARule() {
		String body = "{\"title\":\"far too long\"}";
		assertThat(detail(this.boot, post(body))).isEqualTo("Invalid request content.");
		assertThat(detail(this.ours, post(body))).isEqualTo("title is too long.");
	}

	@Test
	void bootTakesANumberForATextAndAListForADate() {
		this.boot.run((context) -> {
			MockMvcTester api = MockMvcTester.from(context);
			assertThat(post("{\"title\":7}").on(api)).hasStatusOk();
			assertThat(post("{\"due\":[2026,11,21]}").on(api)).hasStatusOk();
		});
		assertThat(detail(this.ours, post("{\"title\":7}"))).isEqualTo("title must be text.");
		assertThat(detail(this.ours, post("{\"due\":[2026,11,21]}"))).isEqualTo("due must be a date like 2026-11-21.");
	}

	@Test
	void bootSpeaksOfConversionsWhereTheAddressHoldsAWrongValue() {
		assertThat(detail(this.boot, get("/notes/many"))).isEqualTo("Failed to convert 'number' with value: 'many'");
		assertThat(detail(this.ours, get("/notes/many"))).isEqualTo("number must be a whole number.");
	}

	@Test
	void bootHasNoProblemForAChangeThatWasOvertaken() {
		this.boot.run((context) -> assertThat(get("/overtaken").on(MockMvcTester.from(context))).failure()
			.hasRootCauseInstanceOf(OptimisticLockingFailureException.class));
		this.ours.run((context) -> assertThat(get("/overtaken").on(MockMvcTester.from(context))).hasStatus(409));
	}

	@Test
	void bootAnswersItsErrorPageWithoutAProblem() {
		this.boot.run((context) -> assertThat(get("/error").on(MockMvcTester.from(context)))
			.hasContentType(MediaType.APPLICATION_JSON));
		this.ours.run((context) -> assertThat(get("/error").on(MockMvcTester.from(context)))
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON));
	}

	private static String detail(WebApplicationContextRunner application, Request request) {
		String[] detail = new String[1];
		application.run((context) -> assertThat(request.on(MockMvcTester.from(context))).hasStatus(400)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.satisfies((text) -> detail[0] = text));
		return detail[0];
	}

	private static Request get(String address) {
		return (api) -> api.get().uri(address).exchange();
	}

	private static Request post(String body) {
		return (api) -> api.post().uri("/notes").contentType(MediaType.APPLICATION_JSON).content(body).exchange();
	}

	private interface Request {

		MvcTestResult on(MockMvcTester api);

	}

	record Note(@Size(max = 10, message = "is too long") String title, LocalDate due) {
	}

	@Configuration(proxyBeanMethods = false)
	static class Notes {

		@Bean
		NoteController noteController() {
			return new NoteController();
		}

	}

	@RestController
	static class NoteController {

		@PostMapping("/notes")
		void write(@Valid @RequestBody Note note) {
		}

		@GetMapping("/notes/{number}")
		int read(@PathVariable int number) {
			return number;
		}

		@GetMapping("/overtaken")
		void overtaken() {
			throw new OptimisticLockingFailureException("version 3 was expected");
		}

	}

}
