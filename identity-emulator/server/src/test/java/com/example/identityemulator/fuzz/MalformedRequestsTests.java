package com.example.identityemulator.fuzz;

import java.util.List;
import java.util.stream.Stream;

import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedRequestsTests {

	private static final int COUNT = 2000;

	@Autowired
	MockMvc mvc;

	@Autowired
	Directory directory;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@ParameterizedTest
	@MethodSource("everyEndpoint")
	void noRequestIsTooOddToBeAnswered(String endpoint) {
		List<String> registered = this.directory.applications()
			.stream()
			.map(AppRegistration::redirectUris)
			.flatMap(List::stream)
			.toList();
		new MalformedRequests(endpoint).stream()
			.limit(COUNT)
			.toList()
			.parallelStream()
			.forEach((request) -> assertAnswered(request, registered));
	}

	private void assertAnswered(MockHttpServletRequestBuilder request, List<String> registered) {
		try {
			MvcResult result = this.mvc.perform(request).andReturn();
			MockHttpServletResponse response = result.getResponse();
			assertThat(response.getStatus()).as(() -> describe(result)).isLessThan(500);
			assertThat(response.getContentAsString()).as(() -> describe(result))
				.doesNotContain("\tat com.", "\tat java", "Exception:", "org.springframework");
			if (String.valueOf(response.getContentType()).startsWith("text/html")) {
				assertThat(response.getContentAsString()).as(() -> describe(result)).doesNotContain("<script>alert");
			}
			if (response.getRedirectedUrl() != null) {
				assertThat(response.getRedirectedUrl()).as(() -> describe(result))
					.satisfiesAnyOf((url) -> assertThat(registered).anyMatch(url::startsWith),
							(url) -> assertThat(url).matches("/[^/].*|/"));
			}
		}
		catch (Exception ex) {
			throw new AssertionError("A request was not answered", ex);
		}
	}

	/** Whatever is added later, too. */
	Stream<String> everyEndpoint() {
		return this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.filter((pattern) -> !pattern.startsWith("/admin/"))
			.distinct()
			.sorted();
	}

	private String describe(MvcResult result) {
		var request = result.getRequest();
		StringBuilder text = new StringBuilder(request.getMethod() + " " + request.getRequestURI());
		request.getParameterMap().forEach((name, values) -> text.append("\n  " + name + "=" + List.of(values)));
		return text.append("\n  exception: " + result.getResolvedException()).toString();
	}

}
