package com.example.quartet.workshop.course;

import com.example.quartet.workshop.recording.DecodedToken;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of the person who answers, as far as there are any yet.
 *
 * @param idToken of the sign-in
 * @param accessToken for todo-api
 * @param onBehalfOf the newest that todo-api got for the access token
 */
record PersonTokens(@Nullable DecodedToken idToken, @Nullable DecodedToken accessToken,
		@Nullable DecodedToken onBehalfOf) {
}
