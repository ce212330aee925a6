package com.example.quartet.workshop.lab.attack;

import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Whom and what an attack is tried on: the person who pressed the button, and no one
 * else.
 *
 * @param site our own address
 * @param cookies with which the person's browser came
 * @param language of the person, so that answers can be read
 * @param person who is signed in
 * @param accessToken theirs, for todo-api
 */
public record AttackTarget(String site, String cookies, String language, OidcUser person, String accessToken) {

	String signIn(String query) {
		return this.site + "/oauth2/authorization/entra?" + query;
	}

	HttpHeaders cookiesOfThePerson() {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.COOKIE, this.cookies);
		return headers;
	}

	String signInReturn() {
		return this.site + "/login/oauth2/code/entra";
	}

}
