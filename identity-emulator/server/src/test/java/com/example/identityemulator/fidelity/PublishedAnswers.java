package com.example.identityemulator.fidelity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.Names;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What is published for everybody.
 */
@TestComponent
class PublishedAnswers implements ObservedAnswers {

	private final MockMvcTester mvc;

	PublishedAnswers(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@Override
	public Map<String, Supplier<Set<String>>> all() {
		return Map.of("Instance discovery", () -> instance().keySet(), "Entry of instance discovery",
				() -> ((List<Map<String, Object>>) instance().get("metadata")).get(0).keySet(),
				"Headers of metadata and keys", this::headers, "Metadata of version 2.0",
				() -> members("/v2.0/.well-known/openid-configuration"), "Metadata of version 1.0",
				() -> members("/.well-known/openid-configuration"), "Keys of version 2.0",
				() -> keys("/discovery/v2.0/keys"), "Keys of version 1.0", () -> keys("/discovery/keys"));
	}

	private Map<String, Object> instance() {
		return new Browser(this.mvc).open("/common/discovery/instance?api-version=1.1").json();
	}

	private Set<String> headers() {
		Set<String> names = new TreeSet<>();
		for (String path : List.of("/v2.0/.well-known/openid-configuration", "/discovery/v2.0/keys")) {
			names.addAll(this.mvc.get()
				.uri("/" + Names.CONTOSO + path)
				.header("Origin", "http://localhost:8080")
				.header("client-request-id", UUID.randomUUID())
				.exchange()
				.getResponse()
				.getHeaderNames());
		}
		return names;
	}

	private Set<String> members(String path) {
		return get(path).json().keySet();
	}

	private Set<String> keys(String path) {
		Set<String> members = new TreeSet<>();
		((List<Map<String, Object>>) get(path).json().get("keys")).forEach((key) -> members.addAll(key.keySet()));
		return members;
	}

	private Answer get(String path) {
		return new Browser(this.mvc).open("/" + Names.CONTOSO + path);
	}

}
