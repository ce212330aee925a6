package com.example.quartet.workshop.flows;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.example.quartet.workshop.recording.DecodedToken;
import com.example.quartet.workshop.recording.Message;
import com.example.quartet.workshop.recording.MessageField;
import com.example.quartet.workshop.site.ApplicationIds;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class FlowExportTests {

	private static final String ODD = "a'b; $(touch x)\nx #1";

	@Test
	void noValueBecomesACommand() {
		assertThat(export(new MessageField("scope", ODD, null)).curl())
			.contains("--data-urlencode 'scope=a'\\''b; $(touch x) x #1'");
	}

	@Test
	void aSecretIsAVariableThatThePersonSets() {
		MessageField token = new MessageField("Authorization", "••••abcd", new DecodedToken(Map.of(), Map.of()));
		assertThat(export(token, new MessageField("client_secret", "••••1234", null)).curl())
			.contains("-H 'Authorization: Bearer '\"$AUTHORIZATION\"",
					"--data-urlencode 'client_secret='\"$CLIENT_SECRET\"")
			.doesNotContain("••••");
	}

	@Test
	void aLineOfTheDiagramStaysOneLine() {
		Message odd = new Message("a-trace", Instant.now(), 1, "web-app", "todo-api", "call", "GET", "/" + ODD,
				List.of(), 200, List.of(), List.of());
		assertThat(new FlowExport(new Flow("1", "ada", List.of(odd)), names(), "").mermaid().lines())
			.anySatisfy(
					(line) -> assertThat(line).startsWith("  web_app->>todo_api: GET /a'b").doesNotContain(";", "#"))
			.hasSize(5);
	}

	@Test
	void aHarIsWhatBrowsersRead() {
		JsonNode log = JsonMapper.shared().readTree(export(new MessageField("scope", "x", null)).har()).path("log");
		assertThat(log.path("version").asString()).isEqualTo("1.2");
		assertThat(log.path("entries").path(0).path("request").path("postData").path("params").path(0))
			.hasToString("{\"name\":\"scope\",\"value\":\"x\"}");
	}

	private static FlowExport export(MessageField... sent) {
		Message message = new Message("a-trace", Instant.now(), 1, "web-app", "identity-platform", "code", "POST",
				"https://login.example/token", List.of(sent), 200, List.of(), List.of());
		return new FlowExport(new Flow("1", "ada", List.of(message)), names(), "https://site.example");
	}

	private static ApplicationNames names() {
		return new ApplicationNames(new ApplicationIds("web", "todo"), List.of());
	}

}
