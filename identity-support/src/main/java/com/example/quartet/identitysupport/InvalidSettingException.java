package com.example.quartet.identitysupport;

/**
 * A setting that is wrong or missing, told in one sentence before anything starts.
 */
public class InvalidSettingException extends RuntimeException {

	private final String property;

	/**
	 * Names the property, so that the failure can name the variable behind it.
	 * @param property the name of the property, such as {@code quartet.identity.tenant}
	 * @param rule what the setting should be, to follow the name of the setting
	 */
	public InvalidSettingException(String property, String rule) {
		super(rule);
		this.property = property;
	}

	String property() {
		return this.property;
	}

}
