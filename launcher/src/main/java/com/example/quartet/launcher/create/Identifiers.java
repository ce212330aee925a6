package com.example.quartet.launcher.create;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another project's application ids and ports; the same command gives the same, so that
 * what a later version brings shows as a difference of its own.
 */
final class Identifiers {

	static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final Pattern REGISTERED = Pattern.compile("\"(?:appId|id)\"\\s*:\\s*\"(" + ID.pattern() + ")\"");

	// how an id begins, where a test looks for that alone
	private static final Pattern BEGINNING = Pattern.compile("(?<![\\w-])[0-9a-f]{8}-(?![0-9a-f])");

	private static final Pattern NUMBER = Pattern.compile("(?<![\\w-])\\d{4}(?![\\w-])");

	private final Map<String, String> ids = new HashMap<>();

	private final Map<String, String> ports = new HashMap<>();

	/**
	 * The ids and ports for one project.
	 * @param packageName theirs
	 * @param applications our registrations
	 * @param ours our ports
	 * @param base the first of theirs, or ours again
	 */
	Identifiers(PackageName packageName, List<String> applications, List<Integer> ours, OptionalInt base) {
		for (String application : applications) {
			REGISTERED.matcher(application)
				.results()
				.map((match) -> match.group(1))
				.forEach((id) -> renew(id, derived(packageName.name() + id)));
		}
		for (int index = 0; base.isPresent() && index < ours.size(); index++) {
			this.ports.put(String.valueOf(ours.get(index)), String.valueOf(base.getAsInt() + index));
		}
	}

	private void renew(String ours, String theirs) {
		this.ids.put(ours, theirs);
		this.ids.put(ours.substring(0, 9), theirs.substring(0, 9));
	}

	String in(String text) {
		String renewed = ID.matcher(text).replaceAll((match) -> this.ids.getOrDefault(match.group(), match.group()));
		renewed = BEGINNING.matcher(renewed).replaceAll((match) -> this.ids.getOrDefault(match.group(), match.group()));
		return NUMBER.matcher(renewed)
			.replaceAll((match) -> Matcher.quoteReplacement(this.ports.getOrDefault(match.group(), match.group())));
	}

	private static String derived(String from) {
		return UUID.nameUUIDFromBytes(from.getBytes(StandardCharsets.UTF_8)).toString();
	}

}
