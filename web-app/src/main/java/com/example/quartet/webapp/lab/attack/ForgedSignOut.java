package com.example.quartet.webapp.lab.attack;

import java.util.UUID;

import com.example.quartet.identitysupport.flows.Workshop;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Somebody else than the provider calls our LogoutUrl: with a guessed session, or in the
 * name of another provider, or by a link that the person follows.
 */
@Component
@Order(7)
@Profile(Workshop.PROFILE)
class ForgedSignOut implements Attack {

	private final Browsers browsers;

	ForgedSignOut(Browsers browsers) {
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
	public Outcome attempt(Target target) {
		Browser attacker = this.browsers.fresh(target);
		String logoutUrl = target.site() + "/logout/front-channel?sid=";
		Answer guessed = attacker.open(logoutUrl + UUID.randomUUID());
		attacker.open(logoutUrl + target.person().sid() + "&iss=https://attacker.example");
		// a link on any page brings the cookie along
		attacker.open(target.site() + "/logout/front-channel", target.cookiesOfThePerson());
		Answer page = attacker.open(target.site() + "/todos", target.cookiesOfThePerson());
		return new Outcome(guessed.status() == 200 && page.status() != 302, guessed.status(), page.sentence());
	}

}
