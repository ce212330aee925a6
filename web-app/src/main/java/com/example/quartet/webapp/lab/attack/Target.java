package com.example.quartet.webapp.lab.attack;

import com.example.quartet.webapp.signin.Person;

import org.springframework.http.HttpHeaders;

/**
 * Whom and what an attack is tried on: the person who pressed the button, and nobody
 * else.
 *
 * @param site our own address
 * @param cookies with which the person's browser came
 * @param language of the person, so that answers can be read
 * @param person who is signed in
 * @param accessToken theirs, for todo-api
 */
public record Target(String site, String cookies, String language, Person person, String accessToken) {

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
