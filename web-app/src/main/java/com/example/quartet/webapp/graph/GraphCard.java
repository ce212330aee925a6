package com.example.quartet.webapp.graph;

import org.jspecify.annotations.Nullable;

/**
 * What a page shows of Microsoft Graph: the person, or why not.
 *
 * @param photo as an address of its own ({@code data:}), {@code null} if the person has
 * none
 */
public record GraphCard(State state, @Nullable GraphPerson person, @Nullable String photo) {

	static GraphCard of(State state) {
		return new GraphCard(state, null, null);
	}

	/**
	 * The name of the state in a template.
	 */
	public String name() {
		return this.state.name();
	}

	/**
	 * How far the site has come with Graph.
	 */
	public enum State {

		/** The person has not been asked yet, or did not agree. */
		NOT_ASKED,

		/** Graph told about them. */
		SHOWN,

		/** Graph does not answer. */
		AWAY,

		/** The token is refused, or there is none: a new sign-in helps. */
		REFUSED

	}

}
