package com.example.quartet.workshop.lab.attack;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;

/**
 * An ID token says who a person is, and an application that got one tries to call the API
 * with it.
 */
@Order(4)
class IdTokenAsAccessTokenAttack implements Attack {

	private final AttackBrowsers browsers;

	private final String todoApi;

	IdTokenAsAccessTokenAttack(AttackBrowsers browsers,
			@Value("${spring.http.serviceclient.todo-api.base-url}") String todoApi) {
		this.browsers = browsers;
		this.todoApi = todoApi;
	}

	@Override
	public String name() {
		return "id-token-as-access-token";
	}

	@Override
	public String stoppedBy() {
		return "identity-support/src/main/java/com/example/quartet/identitysupport/api/AccessTokenAudienceValidator.java";
	}

	@Override
	public AttackOutcome attempt(AttackTarget target) {
		AttackResponse answer = this.browsers.fresh(target)
			.call(this.todoApi + "/api/todos", target.person().getIdToken().getTokenValue());
		return new AttackOutcome(answer.status() == 401, answer.status(), answer.sentence());
	}

}
