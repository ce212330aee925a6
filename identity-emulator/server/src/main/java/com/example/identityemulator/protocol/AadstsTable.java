package com.example.identityemulator.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

/**
 * The platform's errors as data, so that a text can be corrected without a programmer.
 */
final class AadstsTable {

	private static final Map<String, Row> rows = read().stream()
		.collect(Collectors.toUnmodifiableMap(Row::name, Function.identity()));

	private AadstsTable() {
	}

	static Row row(String name) {
		return Optional.ofNullable(rows.get(name))
			.orElseThrow(() -> new IllegalStateException("aadsts.json says nothing about " + name));
	}

	static List<Row> read() {
		JsonMapper json = JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
		try (InputStream stream = new ClassPathResource("aadsts.json").getInputStream()) {
			return json.readValue(stream, new TypeReference<>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One situation.
	 *
	 * @param name the constant of {@link AadstsError}
	 * @param number what follows AADSTS
	 * @param error the OAuth word
	 * @param suberror what client libraries look at, or null
	 * @param text the sentence, with %s where the request is quoted
	 * @param advice what to do about it
	 * @param origin where number and text come from
	 * @param usual whether it is the one that is meant by the OAuth word alone
	 */
	record Row(String name, int number, String error, @Nullable String suberror, String text, String advice,
			AadstsError.Origin origin, Boolean usual) {

		Row {
			usual = Boolean.TRUE.equals(usual);
		}

	}

}
