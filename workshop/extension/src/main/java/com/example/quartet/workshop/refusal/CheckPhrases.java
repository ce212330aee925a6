package com.example.quartet.workshop.refusal;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * Says in the language of the person what a check expects and finds; the values of a
 * token stay as they are.
 */
public class CheckPhrases {

	private static final Pattern WITH_VALUE = Pattern.compile("(after|before|by key) (\\S+)");

	private final MessageSource messages;

	CheckPhrases(MessageSource messages) {
		this.messages = messages;
	}

	public String inWords(String text, Locale locale) {
		Matcher withValue = WITH_VALUE.matcher(text);
		String phrase = withValue.matches() ? phrase(withValue.group(1), locale, withValue.group(2))
				: phrase(text, locale);
		if (phrase != null) {
			return phrase;
		}
		return Arrays.stream(text.split(" or ")).collect(Collectors.joining(" %s ".formatted(phrase("or", locale))));
	}

	private @Nullable String phrase(String english, Locale locale, Object... values) {
		return this.messages.getMessage("refusal.phrase." + english.replaceAll("\\W+", "-"), values, null, locale);
	}

}
