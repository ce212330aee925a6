package com.example.quartet.workshop.site;

import java.util.Set;

import org.springframework.security.oauth2.client.registration.ClientRegistration;

/**
 * The application ids of the site and of the API that it calls, as its sign-in names
 * them.
 *
 * @param webApp who signs people in
 * @param todoApi whose permissions the sign-in asks for
 */
public record ApplicationIds(String webApp, String todoApi) {

	private static final String APP_ID_URI = "api://";

	static ApplicationIds of(ClientRegistration signIn) {
		return new ApplicationIds(signIn.getClientId(), api(signIn.getScopes()));
	}

	private static String api(Set<String> scopes) {
		return scopes.stream()
			.filter((scope) -> scope.startsWith(APP_ID_URI))
			.map((scope) -> scope.substring(APP_ID_URI.length(), scope.lastIndexOf('/')))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No API among the scopes of the sign-in: " + scopes));
	}

}
