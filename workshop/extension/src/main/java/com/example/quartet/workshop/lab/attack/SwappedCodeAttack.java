package com.example.quartet.workshop.lab.attack;

import java.util.HashMap;
import java.util.Map;

import com.example.quartet.workshop.checks.SwitchableCheck;

import org.springframework.core.annotation.Order;

/**
 * The code of one answer is put beside the ID token of another, on its way through the
 * browser. Both answer the same request: its state, its nonce and its code verifier fit
 * both.
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
	public SwitchableCheck check() {
		return SwitchableCheck.CODE_HASH;
	}

	@Override
	public AttackOutcome attempt(AttackTarget target) {
		AttackBrowser attacker = this.browsers.fresh(target);
		String request = attacker.open(target.signIn("way=hybrid")).location();
		Map<String, String> first = this.browsers.answerTo(attacker, request, AttackBrowsers.BOB);
		Map<String, String> second = new HashMap<>(this.browsers.answerTo(attacker, request, AttackBrowsers.BOB));
		boolean swapped = first.containsKey("code") && !first.get("code").equals(second.put("code", first.get("code")));
		AttackResponse page = attacker.post(target.signInReturn(), second);
		return new AttackOutcome(swapped && page.status() == 400 && !attacker.isSignedIn(target), page.status(),
				page.sentence());
	}

}
