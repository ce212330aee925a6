package com.example.quartet.tenantsetup.register;

import java.io.IOException;
import java.util.Map;

/**
 * How applications prove who they are.
 */
interface Credentials {

	/**
	 * Sees to it that an application has a credential whose secret part is here.
	 * @return the environment variables that name it
	 */
	Map<String, String> of(RegisteredApplication application) throws IOException;

	/**
	 * Replaces the credentials in use by new ones, once the tenant knows all of these.
	 */
	default void putInUse() throws IOException {
	}

}
