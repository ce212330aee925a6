package com.example.quartet.webapp.lab.attack;

import java.util.UUID;

import com.example.quartet.identitysupport.flows.Workshop;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Somebody writes into an address that an administrator of a tenant has consented.
 */
@Component
@Order(9)
@Profile(Workshop.PROFILE)
class ForgedConsent implements Attack {

	private final Browsers browsers;

	ForgedConsent(Browsers browsers) {
		this.browsers = browsers;
	}

	@Override
	public String name() {
		return "forged-consent";
	}

	@Override
	public String stoppedBy() {
		return "web-app/src/main/java/com/example/quartet/webapp/connect/ConnectController.java";
	}

	@Override
	public Outcome attempt(Target target) {
		Answer page = this.browsers.fresh(target)
			.open("%s/connect/return?admin_consent=True&tenant=%s&state=%s".formatted(target.site(), UUID.randomUUID(),
					UUID.randomUUID()));
		return new Outcome(page.status() == 400, page.status(), page.sentence());
	}

}
