package com.example.quartet.webapp.lab.attack;

import java.util.Map;

import com.example.quartet.identitysupport.flows.Workshop;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The attacker signs in, and lets somebody else's browser bring the answer: what that
 * person writes down would be in the attacker's list.
 */
@Component
@Order(1)
@Profile(Workshop.PROFILE)
class ForeignState implements Attack {

	private final Browsers browsers;

	ForeignState(Browsers browsers) {
		this.browsers = browsers;
	}

	@Override
	public String name() {
		return "foreign-state";
	}

	@Override
	public String stoppedBy() {
		return "web-app/src/main/java/com/example/quartet/webapp/signin/PendingSignInRepository.java";
	}

	@Override
	public boolean needsSamplePeople() {
		return true;
	}

	@Override
	public Outcome attempt(Target target) {
		Map<String, String> answer = this.browsers.answer(this.browsers.fresh(target), target.signIn("way=code"));
		Browser victim = this.browsers.fresh(target);
		victim.open(target.signIn("way=code")); // has begun a sign-in of its own
		Answer page = victim.post(target.signInReturn(), answer);
		boolean stopped = answer.containsKey("code") && page.status() == 400 && !victim.isSignedIn(target);
		return new Outcome(stopped, page.status(), page.sentence());
	}

}
