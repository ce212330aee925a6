package com.example.identityemulator.directory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where in which file a check looks.
 */
record RegistrationPath(String file, String path) {

	void require(boolean fine, String below, String reason) {
		if (!fine) {
			throw new BadRegistrationException(this.file, this.path + below, reason);
		}
	}

	void unique(List<?> values, String what) {
		Set<Object> seen = new HashSet<>();
		for (int i = 0; i < values.size(); i++) {
			Object value = values.get(i);
			if (value == null || !seen.add(value)) {
				throw new BadRegistrationException(this.file, "%s[%d].%s".formatted(this.path, i, what),
						(value != null) ? value + " is there twice" : "is missing");
			}
		}
	}

}
