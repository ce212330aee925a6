package com.example.identityemulator.junit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a test needs in a page of the emulator.
 */
final class PageText {

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

	private static final Pattern ENTITY = Pattern.compile("&(#\\d+|amp|lt|gt|quot);");

	private static final Map<String, String> ENTITIES = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"");

	private PageText() {
	}

	static Optional<String> found(Pattern pattern, String page) {
		Matcher matcher = pattern.matcher(page);
		return matcher.find()
				? Optional.of(text(matcher.group(1).replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").trim()))
				: Optional.empty();
	}

	static Map<String, String> hiddenFields(String page) {
		Map<String, String> fields = new LinkedHashMap<>();
		Matcher matcher = HIDDEN.matcher(page);
		while (matcher.find()) {
			fields.put(matcher.group(1), text(matcher.group(2)));
		}
		return fields;
	}

	private static String text(String html) {
		return ENTITY.matcher(html).replaceAll((entity) -> Matcher.quoteReplacement(letter(entity.group(1))));
	}

	private static String letter(String entity) {
		return entity.startsWith("#") ? Character.toString(Integer.parseInt(entity.substring(1)))
				: ENTITIES.get(entity);
	}

}
