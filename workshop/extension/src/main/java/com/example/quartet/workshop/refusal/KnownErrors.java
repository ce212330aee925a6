package com.example.quartet.workshop.refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

/**
 * The errors of the identity provider that docs/errors.md explains.
 */
class KnownErrors {

	private static final Pattern NUMBER = Pattern.compile("AADSTS\\d{4,9}");

	private final List<KnownError> english = read("workshop/errors.md", "en");

	private final List<KnownError> dutch = read("workshop/errors_nl.md", "nl");

	/**
	 * The number in a message of the identity provider.
	 */
	static Optional<String> numberIn(String message) {
		Matcher number = NUMBER.matcher(message);
		return number.find() ? Optional.of(number.group()) : Optional.empty();
	}

	/**
	 * The error in the language of the person, or in English if it has not been
	 * translated.
	 */
	Optional<KnownError> find(String number, Locale locale) {
		List<KnownError> preferred = locale.getLanguage().equals("nl") ? this.dutch : this.english;
		return Stream.concat(preferred.stream(), this.english.stream())
			.filter((error) -> error.number().equals(number))
			.findFirst();
	}

	List<String> numbersInDutch() {
		return this.dutch.stream().map(KnownError::number).toList();
	}

	private static List<KnownError> read(String resource, String language) {
		try {
			return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.flatMap((line) -> KnownError.inRow(line, language).stream())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
