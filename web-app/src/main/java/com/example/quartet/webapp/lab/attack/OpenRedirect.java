package com.example.quartet.webapp.lab.attack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.example.quartet.identitysupport.flows.Workshop;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * A link to our own sign-in names a page of another site to go on to.
 */
@Component
@Order(8)
@Profile(Workshop.PROFILE)
class OpenRedirect implements Attack {

	private final Browsers browsers;

	OpenRedirect(Browsers browsers) {
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
	public Outcome attempt(Target target) {
		Answer last = null;
		boolean stopped = true;
		for (String page : List.of("https://attacker.example/", "//attacker.example/", "/\\attacker.example/")) {
			Browser victim = this.browsers.fresh(target);
			Map<String, String> answer = this.browsers.answer(victim,
					target.signIn("page=" + UriUtils.encode(page, StandardCharsets.UTF_8)));
			last = victim.post(target.signInReturn(), answer);
			stopped = stopped && last.status() == 302 && last.location().equals(target.site() + "/");
		}
		return new Outcome(stopped, last.status(), last.location());
	}

}
