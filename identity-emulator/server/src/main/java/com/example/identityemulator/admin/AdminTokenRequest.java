package com.example.identityemulator.admin;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A token that a test wants, without a sign-in and without a question.
 *
 * @param user the name of the person it is about; null for an application that acts for
 * itself
 * @param tenant id or domain; null for the person's own, or the home tenant
 * @param client the application that asks
 * @param api the application it is for, by client id or App ID URI
 * @param scopes what the person allows
 */
record AdminTokenRequest(@Nullable String user, @Nullable String tenant, String client, String api,
		List<String> scopes) {

	AdminTokenRequest {
		scopes = (scopes != null) ? List.copyOf(scopes) : List.of();
	}

}
