package com.example.identityemulator.fidelity;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Names;
import com.example.identityemulator.OptionalClaimsApp;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What Microsoft Graph answers.
 */
@TestComponent
class GraphAnswers implements ObservedAnswers {

	private final MockMvcTester mvc;

	private final OptionalClaimsApp app;

	GraphAnswers(MockMvcTester mvc, OptionalClaimsApp app) {
		this.mvc = mvc;
		this.app = app;
	}

	@Override
	public Map<String, Supplier<Set<String>>> all() {
		return Map.of("User of Microsoft Graph", () -> get("/v1.0/me", "User.Read").json().keySet(),
				"Group of Microsoft Graph", () -> first("/v1.0/groups", "GroupMember.Read.All"),
				"Organization of Microsoft Graph", () -> first("/v1.0/organization", "User.Read"),
				"Directory role of Microsoft Graph", this::role, "List of Microsoft Graph", this::list,
				"Error of Microsoft Graph", () -> error().keySet(), "Inner error of Microsoft Graph",
				() -> ((Map<String, Object>) error().get("innerError")).keySet());
	}

	private Set<String> role() {
		return objects("/v1.0/me/memberOf", "Directory.Read.All")
			.filter((object) -> "#microsoft.graph.directoryRole".equals(object.get("@odata.type")))
			.findFirst()
			.orElseThrow()
			.keySet();
	}

	/** A page has the address of the next one unless it is the last. */
	private Set<String> list() {
		return get("/v1.0/users?$top=1", "User.Read.All").json().keySet();
	}

	private Map<String, Object> error() {
		return (Map<String, Object>) get("/v1.0/users/nobody", "User.Read.All").json().get("error");
	}

	private Set<String> first(String path, String scope) {
		return objects(path, scope).findFirst().orElseThrow().keySet();
	}

	private Stream<Map<String, Object>> objects(String path, String scope) {
		return ((List<Map<String, Object>>) get(path, scope).json().get("value")).stream();
	}

	private Answer get(String address, String scope) {
		String token = (String) this.app.signIn(Names.CONTOSO, Names.ADA, "scope", "openid " + scope)
			.get("access_token");
		return new Answer(this.mvc.get()
			.uri(URI.create(address))
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.exchange());
	}

}
