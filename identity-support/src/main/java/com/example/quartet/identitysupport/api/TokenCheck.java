package com.example.quartet.identitysupport.api;

/**
 * One thing that was looked at in a token.
 *
 * @param check what was looked at
 * @param passed whether it is as it should be
 * @param expected how it should be
 * @param received how it is, as far as it can be shown
 */
record TokenCheck(String check, boolean passed, String expected, String received) {

	@Override
	public String toString() {
		return "%s %s".formatted(this.check, this.passed ? "passed"
				: "failed (expected %s, received %s)".formatted(this.expected, Refused.printable(this.received)));
	}

}
