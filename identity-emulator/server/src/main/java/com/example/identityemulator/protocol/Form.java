package com.example.identityemulator.protocol;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;

/**
 * The parameters of a request; an empty one counts as missing.
 */
public record Form(MultiValueMap<String, String> parameters) {

	private static final int MAX_LENGTH = 16_384;

	public Optional<String> find(String name) {
		if (this.parameters.getOrDefault(name, List.of()).size() > 1) {
			// two readers could each take another one
			throw new AadstsException(AadstsError.PARAMETER_DUPLICATED, name);
		}
		return Optional.ofNullable(this.parameters.getFirst(name)).filter(StringUtils::hasText);
	}

	public String text(String name) {
		return find(name).orElse("");
	}

	public String require(String name) {
		return find(name).orElseThrow(() -> new AadstsException(AadstsError.MISSING_PARAMETER, name));
	}

	public boolean has(String name) {
		return find(name).isPresent();
	}

	/**
	 * How many characters came.
	 */
	public long length() {
		return this.parameters.entrySet()
			.stream()
			.mapToLong((entry) -> entry.getKey().length()
					+ entry.getValue().stream().filter(Objects::nonNull).mapToLong(String::length).sum())
			.sum();
	}

	/**
	 * Of two values, two readers could each take another one.
	 */
	public Form requireEachOnce() {
		this.parameters.forEach((name, values) -> {
			if (values.size() > 1) {
				throw new AadstsException(AadstsError.PARAMETER_DUPLICATED, name);
			}
		});
		return this;
	}

	/**
	 * What is kept until a person has signed in must not fill the memory.
	 */
	public Form requireShort() {
		if (length() > MAX_LENGTH) {
			throw new AadstsException(AadstsError.QUERY_TOO_LONG);
		}
		return this;
	}

	@Override
	public String toString() {
		return this.parameters.keySet().toString(); // values may be secrets
	}

}
