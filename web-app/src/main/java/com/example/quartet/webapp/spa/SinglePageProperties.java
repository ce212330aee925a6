package com.example.quartet.webapp.spa;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the page has to know, and nothing of it is a secret.
 *
 * @param clientId the application it is registered as; empty where there is no such page
 * @param todoApi where browsers reach the to-do API
 * @param scope what it asks for
 */
@ConfigurationProperties("quartet.single-page")
record SinglePageProperties(String clientId, URI todoApi, String scope) {

	boolean isRegistered() {
		return !this.clientId.isEmpty();
	}

	/**
	 * What a content security policy has to name, without any path.
	 */
	String originOfTodoApi() {
		return this.todoApi.getScheme() + "://" + this.todoApi.getAuthority();
	}

}
