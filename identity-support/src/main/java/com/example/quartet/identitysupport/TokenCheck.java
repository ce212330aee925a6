package com.example.quartet.identitysupport;

import java.util.Date;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a validator looked at in a token: what it expected and what came.
 *
 * @param check what was looked at
 * @param passed whether it is as expected
 * @param expected what should have come
 * @param received what came, as far as it can be shown
 * @param refusal the sentence for the caller if the check failed
 */
public record TokenCheck(String check, boolean passed, String expected, String received, @JsonIgnore String refusal) {

	public static TokenCheck of(String check, boolean passed, String expected, @Nullable Object received,
			String refusal) {
		String shown = (received instanceof Date date) ? date.toInstant().toString()
				: Objects.toString(received, "nothing");
		return new TokenCheck(check, passed, expected, shown, refusal);
	}

	@Override
	public String toString() {
		return "%s %s".formatted(this.check, this.passed ? "passed"
				: "failed (expected %s, received %s)".formatted(this.expected, HeaderText.printable(this.received)));
	}

}
