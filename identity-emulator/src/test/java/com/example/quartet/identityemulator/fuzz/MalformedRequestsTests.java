package com.example.quartet.identityemulator.fuzz;

import java.util.List;

import com.example.quartet.identityemulator.EmulatorTest;
import com.example.quartet.identityemulator.directory.AppRegistration;
import com.example.quartet.identityemulator.directory.Directory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class MalformedRequestsTests {

	private static final int COUNT = 800;

	@Autowired
	MockMvc mvc;

	@Autowired
	Directory directory;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void noRequestIsTooOddToBeAnswered(long seed) throws Exception {
		List<String> registered = this.directory.applications()
			.stream()
			.map(AppRegistration::redirectUris)
			.flatMap(List::stream)
			.toList();
		for (MockHttpServletRequestBuilder request : new MalformedRequests(seed).stream().limit(COUNT).toList()) {
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
							(url) -> assertThat(url).startsWith(result.getRequest().getRequestURI() + "?"));
			}
		}
	}

	private String describe(MvcResult result) {
		var request = result.getRequest();
		StringBuilder text = new StringBuilder(request.getMethod() + " " + request.getRequestURI());
		request.getParameterMap().forEach((name, values) -> text.append("\n  " + name + "=" + List.of(values)));
		return text.append("\n  exception: " + result.getResolvedException()).toString();
	}

}
