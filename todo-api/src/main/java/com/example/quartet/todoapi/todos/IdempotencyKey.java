package com.example.quartet.todoapi.todos;

import com.example.quartet.apisupport.InvalidFieldException;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A request to add a to-do that its sender may repeat, for want of an answer, without
 * adding two.
 *
 * @param requestKey the name that the sender gave the request
 * @param requestHash tells a repeated request from another one of the same name
 * @see <a href=
 * "https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">Idempotency-Key</a>
 */
record IdempotencyKey(String requestKey, String requestHash) {

	static final String KEY = "[\\x21-\\x7e]{1,100}";

	static @Nullable IdempotencyKey of(@Nullable String key, NewTodo asked) {
		if (key == null) {
			return null;
		}
		if (!key.matches(KEY)) {
			throw new InvalidFieldException("Idempotency-Key", "must be 1 to 100 visible ASCII characters");
		}
		return new IdempotencyKey(key, DigestUtils.sha256Hex(asked.toString()));
	}

}
