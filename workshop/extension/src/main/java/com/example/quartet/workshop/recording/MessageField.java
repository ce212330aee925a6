package com.example.quartet.workshop.recording;

import org.jspecify.annotations.Nullable;

/**
 * One parameter of a message, as far as everybody may see it.
 *
 * @param name as it stands on the wire
 * @param value its text, or a sign for a secret that is the same for the same secret
 * @param token what a token says, {@code null} for everything else
 */
public record MessageField(String name, String value, @Nullable DecodedToken token) {

	int weight() {
		return this.name.length() + this.value.length() + ((this.token != null) ? this.token.weight() : 0);
	}

}
