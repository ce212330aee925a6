package com.example.quartet.workshop.lab.attack;

import java.util.Map;

import com.example.quartet.workshop.checks.SwitchableCheck;

import org.springframework.core.annotation.Order;

/**
 * Login CSRF: the attacker signs in, and lets the victim's browser bring the answer: what
 * that person writes down would be in the attacker's list.
 */
@Order(1)
class ForeignStateAttack implements Attack {

	private final AttackBrowsers browsers;

	ForeignStateAttack(AttackBrowsers browsers) {
		this.browsers = browsers;
	}

	@Override
	public String name() {
		return "foreign-state";
	}

	@Override
	public String stoppedBy() {
		return "web-app/src/main/java/com/example/quartet/webapp/signin/FormPostReturnFilter.java";
	}

	@Override
	public boolean needsSamplePeople() {
		return true;
	}

	@Override
	public SwitchableCheck check() {
		return SwitchableCheck.STATE;
	}

	@Override
	public AttackOutcome attempt(AttackTarget target) {
		Map<String, String> answer = this.browsers.answer(this.browsers.fresh(target), target.signIn("way=code"));
		AttackBrowser victim = this.browsers.fresh(target);
		victim.open(target.signIn("way=code")); // has begun a sign-in of its own
		// without a cookie for this state the site posts the form once more, as a browser
		// would
		Map<String, String> again = victim.post(target.signInReturn(), answer).hiddenFields();
		AttackResponse page = victim.post(target.signInReturn(), again);
		boolean stopped = answer.containsKey("code") && page.status() == 400 && !victim.isSignedIn(target);
		return new AttackOutcome(stopped, page.status(), page.sentence());
	}

}
