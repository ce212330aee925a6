package com.example.quartet.workshop.lab.attack;

import java.util.Map;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.workshop.checks.SwitchableCheck;

import org.springframework.core.annotation.Order;

/**
 * A person of another organisation changes one word in the address of the sign-in page,
 * and signs in at home.
 */
@Order(3)
class ForeignTenantAttack implements Attack {

	private static final String FABRIKAM = "fabrikam.onmicrosoft.com";

	private final AttackBrowsers browsers;

	private final IdentityProperties provider;

	ForeignTenantAttack(AttackBrowsers browsers, IdentityProperties provider) {
		this.browsers = browsers;
		this.provider = provider;
	}

	@Override
	public String name() {
		return "foreign-tenant";
	}

	@Override
	public String stoppedBy() {
		return "web-app/src/main/java/com/example/quartet/webapp/signin/IdTokenTenantValidator.java";
	}

	@Override
	public boolean needsSamplePeople() {
		return true;
	}

	@Override
	public SwitchableCheck check() {
		return SwitchableCheck.TENANT;
	}

	@Override
	public AttackOutcome attempt(AttackTarget target) {
		AttackBrowser attacker = this.browsers.fresh(target);
		String request = attacker.open(target.signIn("way=id-token"))
			.location()
			.replace("/" + this.provider.tenant() + "/", "/" + FABRIKAM + "/");
		Map<String, String> answer = this.browsers.answerTo(attacker, request, AttackBrowsers.FRIDA);
		AttackResponse page = attacker.post(target.signInReturn(), answer);
		boolean stopped = answer.containsKey("id_token") && page.status() >= 400 && !attacker.isSignedIn(target);
		return new AttackOutcome(stopped, page.status(), page.sentence());
	}

}
