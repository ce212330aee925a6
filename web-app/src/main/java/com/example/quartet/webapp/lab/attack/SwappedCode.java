package com.example.quartet.webapp.lab.attack;

import java.util.HashMap;
import java.util.Map;

import com.example.quartet.identitysupport.flows.Workshop;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The code of one sign-in is put beside the ID token of another, on its way through the
 * browser.
 */
@Component
@Order(3)
@Profile(Workshop.PROFILE)
class SwappedCode implements Attack {

	private final Browsers browsers;

	SwappedCode(Browsers browsers) {
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
	public Outcome attempt(Target target) {
		Browser attacker = this.browsers.fresh(target);
		Map<String, String> first = this.browsers.answer(attacker, target.signIn("way=hybrid"));
		Map<String, String> second = new HashMap<>(this.browsers.answer(attacker, target.signIn("way=hybrid")));
		boolean swapped = first.containsKey("code") && !first.get("code").equals(second.put("code", first.get("code")));
		Answer page = attacker.post(target.signInReturn(), second);
		return new Outcome(swapped && page.status() == 400 && !attacker.isSignedIn(target), page.status(),
				page.sentence());
	}

}
