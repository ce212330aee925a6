package com.example.quartet.todoapi.me;

import org.springframework.http.HttpHeaders;

/**
 * The downstream API knows the person, and wants them to prove more.
 */
final class StrongerSignIn {

	private StrongerSignIn() {
	}

	static boolean isWanted(HttpHeaders answer) {
		return String.valueOf(answer.getFirst(HttpHeaders.WWW_AUTHENTICATE)).contains("error=\"insufficient_claims\"");
	}

}
