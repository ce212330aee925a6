package com.example.quartet.workshop.lab.attack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;

/**
 * A token whose header says that it needs no signature: an API that believed it would
 * accept tokens that an attacker wrote.
 */
@Order(6)
class UnsignedTokenAttack implements Attack {

	private static final String UNSIGNED = Base64.getUrlEncoder()
		.withoutPadding()
		.encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.US_ASCII));

	private final AttackBrowsers browsers;

	private final String todoApi;

	UnsignedTokenAttack(AttackBrowsers browsers,
			@Value("${spring.http.serviceclient.todo-api.base-url}") String todoApi) {
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
	public AttackOutcome attempt(AttackTarget target) {
		String forged = UNSIGNED + "." + target.accessToken().split("\\.")[1] + ".";
		AttackResponse answer = this.browsers.fresh(target).call(this.todoApi + "/api/todos", forged);
		return new AttackOutcome(answer.status() == 401, answer.status(), answer.sentence());
	}

}
