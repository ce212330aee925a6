package com.example.quartet.apisupport;

import java.util.Set;

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
	 * The value after the change, checked like any other input.
	 * @param <T> the type of the value
	 * @param type that type
	 * @param value what may be changed, as it is now
	 * @param changes what the request mentions
	 * @return the value as it should become
	 */
	public <T> T apply(Class<T> type, T value, ObjectNode changes) {
		ObjectNode merged = this.json.valueToTree(value);
		merged.setAll(changes);
		T changed = this.json.treeToValue(merged, type);
		Set<ConstraintViolation<T>> violations = this.validator.validate(changed);
		if (!violations.isEmpty()) {
			throw new ConstraintViolationException(violations);
		}
		return changed;
	}

}
