package com.example.quartet.webapp.lab.attack;

import com.example.quartet.identitysupport.flows.Workshop;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An API that got somebody's token tries to call another API with it.
 */
@Component
@Order(5)
@Profile(Workshop.PROFILE)
class TokenForTheOtherApi implements Attack {

	private final Browsers browsers;

	private final String downstreamApi;

	TokenForTheOtherApi(Browsers browsers, @Value("${lab.downstream-api}") String downstreamApi) {
		this.browsers = browsers;
		this.downstreamApi = downstreamApi;
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
	public Outcome attempt(Target target) {
		Answer answer = this.browsers.fresh(target).call(this.downstreamApi + "/api/me", target.accessToken());
		return new Outcome(answer.status() == 401, answer.status(), answer.sentence());
	}

}
