package com.example.quartet.apisupport;

/**
 * A value that no annotation can judge, refused by name.
 */
public class InvalidFieldException extends RuntimeException {

	private final String field;

	/**
	 * Names the field, so that the caller knows what to change.
	 * @param field the field's name in the request
	 * @param rule what it must be, to follow the name
	 */
	public InvalidFieldException(String field, String rule) {
		super(rule);
		this.field = field;
	}

	String field() {
		return this.field;
	}

}
