package com.example.quartet.workshop.lab.attack;

import java.util.UUID;

import org.springframework.core.annotation.Order;

/**
 * A caller other than the identity provider calls our LogoutUrl: with a guessed session,
 * or in the name of another provider, or by a link that the person follows.
 */
@Order(7)
class ForgedSignOutAttack implements Attack {

	private final AttackBrowsers browsers;

	ForgedSignOutAttack(AttackBrowsers browsers) {
		this.browsers = browsers;
	}

	@Override
	public String name() {
		return "forged-sign-out";
	}

	@Override
	public String stoppedBy() {
		return "web-app/src/main/java/com/example/quartet/webapp/signout/SingleSignOutController.java";
	}

	@Override
	public AttackOutcome attempt(AttackTarget target) {
		AttackBrowser attacker = this.browsers.fresh(target);
		String logoutUrl = target.site() + "/logout/front-channel?sid=";
		AttackResponse guessed = attacker.open(logoutUrl + UUID.randomUUID());
		attacker.open(logoutUrl + target.person().getClaimAsString("sid") + "&iss=https://attacker.example");
		// a link on any page brings the cookie along
		attacker.open(target.site() + "/logout/front-channel", target.cookiesOfThePerson());
		AttackResponse page = attacker.open(target.site() + "/todos", target.cookiesOfThePerson());
		return new AttackOutcome(guessed.status() == 200 && page.status() != 302, guessed.status(), page.sentence());
	}

}
