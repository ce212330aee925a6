package com.example.quartet.workshop.lab.attack;

import java.util.Map;

import com.example.quartet.workshop.checks.SwitchableCheck;

import org.springframework.core.annotation.Order;

/**
 * A stolen ID token is brought once more, as the answer to another sign-in.
 */
@Order(2)
class ReplayedNonceAttack implements Attack {

	private final AttackBrowsers browsers;

	ReplayedNonceAttack(AttackBrowsers browsers) {
		this.browsers = browsers;
	}

	@Override
	public String name() {
		return "replayed-nonce";
	}

	@Override
	public String stoppedBy() {
		return "web-app/src/main/java/com/example/quartet/webapp/signin/idtoken/PostedIdTokenVerifier.java";
	}

	@Override
	public SwitchableCheck check() {
		return SwitchableCheck.NONCE;
	}

	@Override
	public AttackOutcome attempt(AttackTarget target) {
		AttackBrowser attacker = this.browsers.fresh(target);
		String state = attacker.begin(target.signIn("way=id-token"));
		AttackResponse page = attacker.post(target.signInReturn(),
				Map.of("state", state, "id_token", target.person().getIdToken().getTokenValue()));
		return new AttackOutcome(page.status() == 400 && !attacker.isSignedIn(target), page.status(), page.sentence());
	}

}
