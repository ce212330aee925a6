package com.example.quartet.workshop.lab.attack;

import java.util.HashMap;
import java.util.Map;

import org.springframework.core.annotation.Order;

/**
 * The code of one sign-in is put beside the ID token of another, on its way through the
 * browser.
 */
@Order(3)
class SwappedCodeAttack implements Attack {

	private final AttackBrowsers browsers;

	SwappedCodeAttack(AttackBrowsers browsers) {
		this.browsers = browsers;
	}

	@Override
	public String name() {
		return "swapped-code";
	}

	@Override
	public String stoppedBy() {
		return "web-app/src/main/java/com/example/quartet/webapp/signin/idtoken/PostedIdTokenVerifier.java";
	}

	@Override
	public boolean needsSamplePeople() {
		return true;
	}

	@Override
	public AttackOutcome attempt(AttackTarget target) {
		AttackBrowser attacker = this.browsers.fresh(target);
		Map<String, String> first = this.browsers.answer(attacker, target.signIn("way=hybrid"));
		Map<String, String> second = new HashMap<>(this.browsers.answer(attacker, target.signIn("way=hybrid")));
		boolean swapped = first.containsKey("code") && !first.get("code").equals(second.put("code", first.get("code")));
		AttackResponse page = attacker.post(target.signInReturn(), second);
		return new AttackOutcome(swapped && page.status() == 400 && !attacker.isSignedIn(target), page.status(),
				page.sentence());
	}

}
