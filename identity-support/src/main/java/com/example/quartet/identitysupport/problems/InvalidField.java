package com.example.quartet.identitysupport.problems;

/**
 * A value that no annotation can judge, refused by name.
 */
public class InvalidField extends RuntimeException {

	private final String field;

	/**
	 * Names the field, so that the caller knows what to change.
	 * @param field the field's name in the request
	 * @param rule what it must be, to follow the name
	 */
	public InvalidField(String field, String rule) {
		super(rule);
		this.field = field;
	}

	String field() {
		return this.field;
	}

}
