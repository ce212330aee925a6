package com.example.quartet.apisupport;

/**
 * One thing to change before the request can be accepted.
 *
 * @param field the field's name in the request
 * @param rule what it must be
 */
record FieldProblem(String field, String rule) {

	String sentence() {
		return "%s %s.".formatted(this.field, this.rule);
	}

}
