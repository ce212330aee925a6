package com.example.quartet.workshop.lab.attack;

import java.util.List;
import java.util.Map;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.workshop.checks.SwitchableCheck;
import com.example.quartet.workshop.site.ApplicationIds;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;

/**
 * The key that signs for personal accounts alone signs a token that claims to be of the
 * person's own tenant: the signature is good, and every claim is as it should be.
 */
@Order(5)
class ForeignKeyAttack implements Attack {

	private static final String DAVE = "dave@outlook.example";

	private final AttackBrowsers browsers;

	private final EmulatorTokens tokens;

	private final ApplicationIds applications;

	private final IdentityProperties provider;

	private final String todoApi;

	ForeignKeyAttack(AttackBrowsers browsers, EmulatorTokens tokens, ApplicationIds applications,
			IdentityProperties provider, @Value("${spring.http.serviceclient.todo-api.base-url}") String todoApi) {
		this.browsers = browsers;
		this.tokens = tokens;
		this.applications = applications;
		this.provider = provider;
		this.todoApi = todoApi;
	}

	@Override
	public String name() {
		return "foreign-key";
	}

	@Override
	public String stoppedBy() {
		return "identity-support/src/main/java/com/example/quartet/identitysupport/keys/KeyIssuerValidator.java";
	}

	@Override
	public boolean needsSamplePeople() {
		return true;
	}

	@Override
	public SwitchableCheck check() {
		return SwitchableCheck.KEY_ISSUER;
	}

	@Override
	public AttackOutcome attempt(AttackTarget target) {
		String tid = target.person().getClaimAsString("tid");
		String oid = target.person().getClaimAsString("oid");
		String token = this.tokens.issue(Map.of("user", DAVE, "client", this.applications.webApp(), "api",
				this.applications.todoApi(), "scopes", List.of("Todo.Read"), "claims",
				Map.of("tid", tid, "oid", oid, "iss", this.provider.issuer(tid))));
		AttackResponse answer = this.browsers.fresh(target).call(this.todoApi + "/api/todos", token);
		return new AttackOutcome(answer.status() == 401, answer.status(), answer.sentence());
	}

}
