package com.example.quartet.webapp.lab.attack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.example.quartet.identitysupport.flows.Workshop;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A token that says of itself that it needs no signature: then anybody could write one.
 */
@Component
@Order(6)
@Profile(Workshop.PROFILE)
class AlgNone implements Attack {

	private static final String UNSIGNED = Base64.getUrlEncoder()
		.withoutPadding()
		.encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.US_ASCII));

	private final Browsers browsers;

	private final String todoApi;

	AlgNone(Browsers browsers, @Value("${spring.http.serviceclient.todo-api.base-url}") String todoApi) {
		this.browsers = browsers;
		this.todoApi = todoApi;
	}

	@Override
	public String name() {
		return "alg-none";
	}

	@Override
	public String stoppedBy() {
		return "identity-support/src/main/java/com/example/quartet/identitysupport/api/ApiTokensAutoConfiguration.java";
	}

	@Override
	public Outcome attempt(Target target) {
		String forged = UNSIGNED + "." + target.accessToken().split("\\.")[1] + ".";
		Answer answer = this.browsers.fresh(target).call(this.todoApi + "/api/todos", forged);
		return new Outcome(answer.status() == 401, answer.status(), answer.sentence());
	}

}
