package com.example.quartet.workshop.lab.attack;

import java.util.List;
import java.util.Map;

import com.example.quartet.workshop.checks.SwitchableCheck;
import com.example.quartet.workshop.site.ApplicationIds;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;

/**
 * A token for another API, whose permission happens to have the same name: of all that it
 * states only the audience tells.
 */
@Order(5)
class ForeignAudienceAttack implements Attack {

	private static final String OTHER_API = "80890000-0000-4000-8000-000000000099";

	private final AttackBrowsers browsers;

	private final EmulatorTokens tokens;

	private final ApplicationIds applications;

	private final String todoApi;

	ForeignAudienceAttack(AttackBrowsers browsers, EmulatorTokens tokens, ApplicationIds applications,
			@Value("${spring.http.serviceclient.todo-api.base-url}") String todoApi) {
		this.browsers = browsers;
		this.tokens = tokens;
		this.applications = applications;
		this.todoApi = todoApi;
	}

	@Override
	public String name() {
		return "foreign-audience";
	}

	@Override
	public String stoppedBy() {
		return "identity-support/src/main/java/com/example/quartet/identitysupport/api/AccessTokenAudienceValidator.java";
	}

	@Override
	public boolean needsSamplePeople() {
		return true;
	}

	@Override
	public SwitchableCheck check() {
		return SwitchableCheck.AUDIENCE;
	}

	@Override
	public AttackOutcome attempt(AttackTarget target) {
		String token = this.tokens.issue(Map.of("user", AttackBrowsers.BOB, "client", this.applications.webApp(), "api",
				this.applications.todoApi(), "scopes", List.of("Todo.Read"), "claims", Map.of("aud", OTHER_API)));
		AttackResponse answer = this.browsers.fresh(target).call(this.todoApi + "/api/todos", token);
		return new AttackOutcome(answer.status() == 401, answer.status(), answer.sentence());
	}

}
