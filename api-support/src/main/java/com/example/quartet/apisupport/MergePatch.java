package com.example.quartet.apisupport;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes what a request mentions and keeps the rest: a field that is null is taken away,
 * a field that is missing stays.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396, for flat objects</a>
 */
public class MergePatch {

	public static final String MEDIA_TYPE = "application/merge-patch+json";

	private final JsonMapper json;

	private final Validator validator;

	MergePatch(JsonMapper json, Validator validator) {
		this.json = json;
		this.validator = validator;
	}

	/**
	 * The value after the change, of which what the request mentions is checked: what it
	 * keeps may be older than a rule.
	 * @param <T> the type of the value
	 */
	public <T> T apply(Class<T> type, T value, ObjectNode changes) {
		ObjectNode merged = this.json.valueToTree(value);
		merged.setAll(changes);
		T changed = this.json.treeToValue(merged, type);
		Set<ConstraintViolation<T>> violations = changes.propertyNames()
			.stream()
			.flatMap((field) -> this.validator.validateProperty(changed, field).stream())
			.collect(Collectors.toSet());
		if (!violations.isEmpty()) {
			throw new ConstraintViolationException(violations);
		}
		return changed;
	}

}
