package com.example.quartet.workshop.flows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.example.quartet.workshop.recording.Message;
import com.example.quartet.workshop.recording.MessageField;
import com.example.quartet.workshop.site.ApplicationIds;
import org.jspecify.annotations.Nullable;

/**
 * The names of the ids in a person's messages: an application is known by the requests
 * that it sends and by the tokens that it accepts, a person by the sign-in.
 */
public class ApplicationNames {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final Map<String, String> names = new TreeMap<>();

	/**
	 * Learns the names.
	 * @param applications those that the site knows by itself
	 * @param flows whose messages tell the others
	 */
	ApplicationNames(ApplicationIds applications, List<Flow> flows) {
		flows.stream().flatMap((flow) -> flow.all().stream()).forEach(this::learn);
		add(applications.webApp(), "web-app");
		add(applications.todoApi(), "todo-api");
	}

	/**
	 * Learns the name of something that is no application.
	 * @param id as claims have it
	 * @param name for people
	 * @return this
	 */
	ApplicationNames with(@Nullable String id, @Nullable String name) {
		if (id != null && name != null) {
			add(id, name);
		}
		return this;
	}

	/**
	 * The name of the id in a value.
	 * @param value an id, or an address or scope with one
	 * @return {@code null} for an id that is not known, and where there is none
	 */
	public @Nullable String of(@Nullable Object value) {
		Matcher id = ID.matcher(String.valueOf(value));
		return id.find() ? this.names.get(id.group()) : null;
	}

	/**
	 * Shows a value by a name where there is one.
	 * @param value of a claim
	 * @return the name, or the value without the address before it
	 */
	public String shown(@Nullable Object value) {
		String name = of(value);
		return (name != null) ? name : String.valueOf(value);
	}

	private void learn(Message message) {
		if (!"consent".equals(message.kind())) { // it names the API that will use it
			add(message.value("client_id"), message.from());
		}
		if ("call".equals(message.kind()) && message.status() > 0 && message.status() != 401) {
			message.sent()
				.stream()
				.map(MessageField::token)
				.filter((token) -> token != null)
				.forEach((token) -> add(String.valueOf(token.claims().get("aud")), message.to()));
		}
	}

	private void add(String value, String name) {
		Matcher id = ID.matcher(value);
		if (id.find()) {
			this.names.putIfAbsent(id.group(), name);
		}
	}

}
