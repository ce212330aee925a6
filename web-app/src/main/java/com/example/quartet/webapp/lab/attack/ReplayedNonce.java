package com.example.quartet.webapp.lab.attack;

import java.util.Map;

import com.example.quartet.identitysupport.flows.Workshop;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An ID token that somebody got hold of is brought once more, as the answer to another
 * sign-in.
 */
@Component
@Order(2)
@Profile(Workshop.PROFILE)
class ReplayedNonce implements Attack {

	private final Browsers browsers;

	ReplayedNonce(Browsers browsers) {
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
	public Outcome attempt(Target target) {
		Browser attacker = this.browsers.fresh(target);
		String state = attacker.begin(target.signIn("way=id-token"));
		Answer page = attacker.post(target.signInReturn(),
				Map.of("state", state, "id_token", target.person().getIdToken().getTokenValue()));
		return new Outcome(page.status() == 400 && !attacker.isSignedIn(target), page.status(), page.sentence());
	}

}
