package com.example.identityemulator.token.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the token endpoint gives: flat JSON, absent rather than empty.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenResponse(@JsonProperty("token_type") String type, @Nullable String scope,
		@JsonProperty("expires_in") long expiresIn, @JsonProperty("ext_expires_in") long extendedExpiresIn,
		@JsonProperty("access_token") String accessToken, @JsonProperty("refresh_token") @Nullable String refreshToken,
		@JsonProperty("id_token") @Nullable String idToken, @JsonProperty("client_info") @Nullable String clientInfo) {

	static TokenResponse accessTokenOnly(String type, String accessToken, long seconds) {
		return new TokenResponse(type, null, seconds, seconds, accessToken, null, null, null);
	}

	@Override
	public String toString() {
		return "TokenAnswer[scope=" + this.scope + "]"; // never the tokens
	}

}
