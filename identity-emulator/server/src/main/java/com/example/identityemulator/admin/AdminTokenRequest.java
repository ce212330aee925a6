package com.example.identityemulator.admin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.example.identityemulator.token.keys.OrderedTokens;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A token that a test wants, without a sign-in and without a question.
 *
 * @param kind an access token, or the ID token that is so often sent instead
 * @param user the name of the person it is about; null for an application that acts for
 * itself
 * @param tenant id or domain; null for the person's own, or the home tenant
 * @param client the application that asks
 * @param api the application it is for, by client id or App ID URI
 * @param scopes what the person allows; each must be one of the API
 * @param claims those that differ; null removes one
 * @param header members of the header that differ, such as kid and alg; null removes one
 * @param signature good, foreign (another key under the same name) or broken
 */
record AdminTokenRequest(TokenKind kind, @Nullable String user, @Nullable String tenant, String client,
		@Nullable String api, List<String> scopes, Map<String, @Nullable Object> claims,
		Map<String, @Nullable Object> header, OrderedTokens.Signature signature) {

	AdminTokenRequest {
		kind = (kind != null) ? kind : TokenKind.ACCESS_TOKEN;
		scopes = (scopes != null) ? List.copyOf(scopes) : List.of();
		claims = copy(claims);
		header = copy(header);
		signature = (signature != null) ? signature : OrderedTokens.Signature.GOOD;
		if (kind == TokenKind.ID_TOKEN && user == null) {
			throw new IllegalArgumentException("an ID token is about a user, and there is none in this order");
		}
	}

	// Map.copyOf takes no null
	private static Map<String, @Nullable Object> copy(@Nullable Map<String, @Nullable Object> members) {
		return (members != null) ? Collections.unmodifiableMap(new LinkedHashMap<>(members)) : Map.of();
	}

	/**
	 * What kind of token.
	 */
	enum TokenKind {

		@JsonProperty("access_token")
		ACCESS_TOKEN,

		@JsonProperty("id_token")
		ID_TOKEN

	}

}
