package com.example.quartet.todoapi.me;

import org.springframework.http.HttpHeaders;

/**
 * The downstream API knows the person, and wants them to prove more.
 */
final class StepUpChallenge {

	private StepUpChallenge() {
	}

	static boolean isIn(HttpHeaders answer) {
		return String.valueOf(answer.getFirst(HttpHeaders.WWW_AUTHENTICATE)).contains("error=\"insufficient_claims\"");
	}

}
