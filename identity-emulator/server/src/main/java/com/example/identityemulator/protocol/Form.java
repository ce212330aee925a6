package com.example.identityemulator.protocol;

import java.util.List;
import java.util.Optional;

import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;

/**
 * The parameters of a request; an empty one counts as missing.
 */
public record Form(MultiValueMap<String, String> parameters) {

	public Optional<String> find(String name) {
		if (this.parameters.getOrDefault(name, List.of()).size() > 1) {
			// two readers could each take another one
			throw new AadstsException(AadstsError.INVALID_REQUEST,
					"The parameter '" + name + "' is there more than once.");
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

	@Override
	public String toString() {
		return this.parameters.keySet().toString(); // values may be secrets
	}

}
