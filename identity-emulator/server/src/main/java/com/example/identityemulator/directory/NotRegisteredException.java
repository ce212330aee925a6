package com.example.identityemulator.directory;

/**
 * An object that should be changed has been removed, or never was.
 */
public class NotRegisteredException extends IllegalArgumentException {

	NotRegisteredException(String key) {
		super(key + " is not there");
	}

}
