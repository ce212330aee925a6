package com.example.quartet.workshop.lab.attack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.springframework.core.annotation.Order;
import org.springframework.web.util.UriUtils;

/**
 * A link to our own sign-in names a page of another site to go on to.
 */
@Order(8)
class OpenRedirectAttack implements Attack {

	private final AttackBrowsers browsers;

	OpenRedirectAttack(AttackBrowsers browsers) {
		this.browsers = browsers;
	}

	@Override
	public String name() {
		return "open-redirect";
	}

	@Override
	public String stoppedBy() {
		return "web-app/src/main/java/com/example/quartet/webapp/pages/PageAddress.java";
	}

	@Override
	public boolean needsSamplePeople() {
		return true;
	}

	@Override
	public AttackOutcome attempt(AttackTarget target) {
		AttackResponse last = null;
		boolean stopped = true;
		for (String page : List.of("https://attacker.example/", "//attacker.example/", "/\\attacker.example/")) {
			AttackBrowser victim = this.browsers.fresh(target);
			Map<String, String> answer = this.browsers.answer(victim,
					target.signIn("page=" + UriUtils.encode(page, StandardCharsets.UTF_8)));
			last = victim.post(target.signInReturn(), answer);
			stopped = stopped && last.status() == 302 && last.location().equals(target.site() + "/");
		}
		return new AttackOutcome(stopped, last.status(), last.location());
	}

}
