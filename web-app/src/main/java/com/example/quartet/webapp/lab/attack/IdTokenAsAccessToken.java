package com.example.quartet.webapp.lab.attack;

import com.example.quartet.identitysupport.flows.Workshop;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An ID token says who somebody is, and an application that got one tries to call the API
 * with it.
 */
@Component
@Order(4)
@Profile(Workshop.PROFILE)
class IdTokenAsAccessToken implements Attack {

	private final Browsers browsers;

	private final String todoApi;

	IdTokenAsAccessToken(Browsers browsers, @Value("${spring.http.serviceclient.todo-api.base-url}") String todoApi) {
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
	public Outcome attempt(Target target) {
		Answer answer = this.browsers.fresh(target)
			.call(this.todoApi + "/api/todos", target.person().getIdToken().getTokenValue());
		return new Outcome(answer.status() == 401, answer.status(), answer.sentence());
	}

}
