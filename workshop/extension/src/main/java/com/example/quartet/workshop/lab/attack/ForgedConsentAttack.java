package com.example.quartet.workshop.lab.attack;

import java.util.UUID;

import org.springframework.core.annotation.Order;

/**
 * The attacker claims in an address that an administrator of a tenant has consented.
 */
@Order(9)
class ForgedConsentAttack implements Attack {

	private final AttackBrowsers browsers;

	ForgedConsentAttack(AttackBrowsers browsers) {
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
	public AttackOutcome attempt(AttackTarget target) {
		AttackResponse page = this.browsers.fresh(target)
			.open("%s/connect/return?admin_consent=True&tenant=%s&state=%s".formatted(target.site(), UUID.randomUUID(),
					UUID.randomUUID()));
		return new AttackOutcome(page.status() == 400, page.status(), page.sentence());
	}

}
