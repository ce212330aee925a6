package com.example.quartet.workshop.flows;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.example.quartet.workshop.recording.Message;
import com.example.quartet.workshop.recording.MessageField;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;

/**
 * A flow to take along, in three formats that other tools read; where a secret was there
 * is a placeholder, since the secret was not kept.
 */
class FlowExport {

	/** Messages that are decisions and not requests. */
	private static final Set<String> INTERNAL = Set.of("guarded", "kept-token");

	private static final JsonMapper json = JsonMapper.shared();

	private final Flow flow;

	private final SequenceDiagram diagram;

	private final String site;

	FlowExport(Flow flow, ApplicationNames names, String site) {
		this.flow = flow;
		this.diagram = SequenceDiagram.of(flow, names);
		this.site = site;
	}

	String mermaid() {
		Stream<String> lanes = this.diagram.lanes()
			.stream()
			.map((lane) -> "  participant %s as %s".formatted(id(lane), text(lane)));
		Stream<String> steps = this.diagram.steps().stream().map(FlowExport::line);
		return Stream.of(Stream.of("sequenceDiagram"), lanes, steps)
			.flatMap((lines) -> lines)
			.collect(Collectors.joining("\n", "", "\n"));
	}

	String har() {
		List<Map<String, Object>> entries = requests().map(this::entry).toList();
		return json.writerWithDefaultPrettyPrinter()
			.writeValueAsString(Map.of("log", Map.of("version", "1.2", "creator",
					Map.of("name", "Quartet", "version", "1"), "entries", entries)));
	}

	String curl() {
		String commands = requests().filter((message) -> !"web-app".equals(message.to()))
			.map(this::command)
			.collect(Collectors.joining("\n"));
		return "#!/bin/sh\n# Secrets were not kept: set the variables that the commands name.\n\n" + commands;
	}

	private Stream<Message> requests() {
		return this.flow.all().stream().filter((message) -> !INTERNAL.contains(message.kind()));
	}

	private static String line(SequenceDiagram.Step step) {
		String chip = (step.token() != null) ? " [aud " + step.token().audience() + "]" : "";
		if (step.isNote()) {
			return "  Note over %s: %s%s".formatted(id(step.from()), text(step.look() + " " + step.label()),
					text(chip));
		}
		String arrow = step.look().startsWith("answer") ? "-->>" : "->>";
		return "  %s%s%s: %s%s".formatted(id(step.from()), arrow, id(step.to()),
				step.label().isEmpty() ? "begins" : text(step.label()), text(chip));
	}

	private static String id(String lane) {
		return lane.replaceAll("\\W", "_");
	}

	// a semicolon or a hash would end the line
	private static String text(String text) {
		return text.replaceAll("[\\p{Cntrl};#]", " ");
	}

	private Map<String, Object> entry(Message message) {
		List<Map<String, String>> parameters = message.sent()
			.stream()
			.filter((field) -> !HttpHeaders.AUTHORIZATION.equals(field.name()))
			.map(FlowExport::parameter)
			.toList();
		boolean post = "POST".equals(message.method());
		Map<String, Object> request = new LinkedHashMap<>();
		request.put("method", message.method());
		request.put("url", address(message));
		request.put("httpVersion", "HTTP/1.1");
		request.put("cookies", List.of());
		request.put("headers", headers(message));
		request.put("queryString", post ? List.of() : parameters);
		if (post) {
			request.put("postData", Map.of("mimeType", "application/x-www-form-urlencoded", "params", parameters));
		}
		request.put("headersSize", -1);
		request.put("bodySize", -1);
		return Map.of("startedDateTime", message.time().toString(), "time", message.millis(), "request", request,
				"response", response(message), "cache", Map.of(), "timings",
				Map.of("send", 0, "wait", message.millis(), "receive", 0), "comment",
				message.kind() + ": " + message.from() + " to " + message.to());
	}

	private static Map<String, String> parameter(MessageField field) {
		Map<String, String> parameter = new LinkedHashMap<>();
		parameter.put("name", field.name());
		parameter.put("value", value(field));
		return parameter;
	}

	private static Map<String, Object> response(Message message) {
		Map<String, String> fields = new LinkedHashMap<>();
		message.answered().forEach((field) -> fields.put(field.name(), value(field)));
		return Map.of("status", message.status(), "statusText", "", "httpVersion", "HTTP/1.1", "cookies", List.of(),
				"headers", List.of(), "content",
				Map.of("size", -1, "mimeType", "application/json", "text", json.writeValueAsString(fields)),
				"redirectURL", "", "headersSize", -1, "bodySize", -1);
	}

	private static List<Map<String, String>> headers(Message message) {
		return (authorization(message) != null)
				? List.of(Map.of("name", HttpHeaders.AUTHORIZATION, "value", "<" + HttpHeaders.AUTHORIZATION + ">"))
				: List.of();
	}

	private static @Nullable MessageField authorization(Message message) {
		return message.sent()
			.stream()
			.filter((field) -> HttpHeaders.AUTHORIZATION.equals(field.name()))
			.findFirst()
			.orElse(null);
	}

	private static String value(MessageField field) {
		return isSecret(field) ? "<" + field.name() + ">" : field.value();
	}

	private static boolean isSecret(MessageField field) {
		return field.token() != null || field.value().startsWith("••••");
	}

	private String address(Message message) {
		return message.address().startsWith("/") ? this.site + message.address() : message.address();
	}

	private String command(Message message) {
		StringBuilder command = new StringBuilder("# " + message.from() + " to " + message.to() + ", "
				+ Instant.ofEpochMilli(message.time().toEpochMilli()) + ": " + message.status() + "\ncurl -i");
		command.append("GET".equals(message.method()) ? " -G" : " -X " + message.method());
		command.append(' ').append(quoted(address(message)));
		for (MessageField field : message.sent()) {
			command.append(" \\\n  ").append(argument(field));
		}
		return command.append('\n').toString();
	}

	private static String argument(MessageField field) {
		String variable = "\"$" + field.name().replaceAll("\\W", "_").toUpperCase() + '"';
		if (HttpHeaders.AUTHORIZATION.equals(field.name())) {
			return "-H 'Authorization: Bearer '" + variable;
		}
		return "--data-urlencode " + (isSecret(field) ? quoted(field.name() + "=") + variable
				: quoted(field.name() + "=" + field.value()));
	}

	// the values come from the network: none of them may become a command
	private static String quoted(String text) {
		return "'" + text.replaceAll("\\p{Cntrl}", " ").replace("'", "'\\''") + "'";
	}

}
