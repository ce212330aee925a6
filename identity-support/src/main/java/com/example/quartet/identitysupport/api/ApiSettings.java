package com.example.quartet.identitysupport.api;

import com.example.quartet.identitysupport.InvalidSetting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * Whom a token must be meant for.
 *
 * @param clientId the API's own application id, the audience of version 2.0 tokens
 * @param appIdUri the API's App ID URI, the audience of version 1.0 tokens; by default
 * {@code api://<application id>}
 */
@ConfigurationProperties("identity.api")
record ApiSettings(String clientId, String appIdUri) {

	ApiSettings {
		if (!StringUtils.hasText(clientId)) {
			throw new InvalidSetting("identity.api.client-id", "is empty, but should be the API's application id");
		}
		appIdUri = (appIdUri != null) ? appIdUri : "api://" + clientId;
	}

	String audience(String version) {
		return "1.0".equals(version) ? this.appIdUri : this.clientId;
	}

}
