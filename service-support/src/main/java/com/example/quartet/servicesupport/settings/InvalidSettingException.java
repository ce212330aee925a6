package com.example.quartet.servicesupport.settings;

/**
 * A setting that is wrong or missing, told in one sentence before anything starts.
 */
public class InvalidSettingException extends RuntimeException {

	private final String property;

	/**
	 * The failure names the variable behind the property, and the rule follows that name.
	 */
	public InvalidSettingException(String property, String rule) {
		super(rule);
		this.property = property;
	}

	public String property() {
		return this.property;
	}

}
