package com.example.quartet.identitysupport.flows;

/**
 * One parameter of a message, as far as everybody may see it.
 *
 * @param name as it stands on the wire
 * @param value its text, or a sign for a secret that is the same for the same secret
 * @param token what a token says, {@code null} for everything else
 */
public record Field(String name, String value, Token token) {

	int weight() {
		return this.name.length() + this.value.length() + ((this.token != null) ? this.token.weight() : 0);
	}

}
