package com.example.quartet.workshop.lab.attack;

import com.example.quartet.workshop.WorkshopProperties;

import org.springframework.core.annotation.Order;

/**
 * An API that received a person's token tries to call another API with it.
 */
@Order(5)
class WrongAudienceAttack implements Attack {

	private final AttackBrowsers browsers;

	private final String downstreamApi;

	WrongAudienceAttack(AttackBrowsers browsers, WorkshopProperties workshop) {
		this.browsers = browsers;
		this.downstreamApi = workshop.downstreamApi();
	}

	@Override
	public String name() {
		return "token-for-the-other-api";
	}

	@Override
	public String stoppedBy() {
		return "identity-support/src/main/java/com/example/quartet/identitysupport/api/AccessTokenAudienceValidator.java";
	}

	@Override
	public AttackOutcome attempt(AttackTarget target) {
		AttackResponse answer = this.browsers.fresh(target).call(this.downstreamApi + "/api/me", target.accessToken());
		return new AttackOutcome(answer.status() == 401, answer.status(), answer.sentence());
	}

}
