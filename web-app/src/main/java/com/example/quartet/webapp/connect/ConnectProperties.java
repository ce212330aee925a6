package com.example.quartet.webapp.connect;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The applications that an administrator can add.
 *
 * @param applications by the name in addresses and texts
 */
@ConfigurationProperties("quartet.connect")
record ConnectProperties(Map<String, Application> applications) {

	/**
	 * An application, and what it takes to check whether it was added.
	 *
	 * @param clientId the application id
	 * @param clientSecret empty where only the application itself knows it
	 * @param scope what a token is asked for
	 */
	record Application(String clientId, String clientSecret, String scope) {
	}

}
