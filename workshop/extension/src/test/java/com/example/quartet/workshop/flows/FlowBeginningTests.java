package com.example.quartet.workshop.flows;

import java.time.Instant;
import java.util.List;

import com.example.quartet.webapp.WebAppApplication;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.workshop.recording.Message;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class FlowBeginningTests {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Test
	void everyPageAndFormOfTheSiteHasANameAndNotItsAddress() {
		List<String> requests = this.mapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((each) -> each.getValue().getBeanType().getPackageName().startsWith(site()))
			.flatMap((each) -> requests(each.getKey()).stream())
			.toList();
		assertThat(requests).hasSizeGreaterThan(20)
			.allSatisfy((request) -> assertThat(beginning(request)).as(request).isNotIn("page", "form"));
	}

	private static List<String> requests(RequestMappingInfo mapping) {
		return mapping.getMethodsCondition()
			.getMethods()
			.stream()
			.flatMap((method) -> mapping.getPatternValues()
				.stream()
				.map((pattern) -> "%s %s".formatted(method, pattern.replaceAll("[{][^}]*[}]", "1"))))
			.toList();
	}

	private static String beginning(String request) {
		String[] parts = request.split(" ");
		Message first = new Message("a-trace", Instant.now(), 1, "browser", "web-app", "page", parts[0], parts[1],
				List.of(), 200, List.of(), List.of());
		return new Flow("1", "ada", List.of(first)).beginning();
	}

	private static String site() {
		return WebAppApplication.class.getPackageName();
	}

}
