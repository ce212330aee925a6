package com.example.quartet.identityemulator.token.grant;

import com.example.quartet.identityemulator.token.Grant;
import com.example.quartet.identityemulator.token.Grants;

import org.springframework.stereotype.Component;

/**
 * Renews a sign-in without the person, for any API that was agreed to.
 */
@Component
class RefreshTokenGrant implements TokenGrant {

	private final Grants grants;

	private final TokenAnswers answers;

	RefreshTokenGrant(Grants grants, TokenAnswers answers) {
		this.grants = grants;
		this.answers = answers;
	}

	@Override
	public boolean answersTo(String grantType) {
		return grantType.equals("refresh_token");
	}

	@Override
	public TokenAnswer redeem(TokenCall call) {
		String refreshToken = call.form().require("refresh_token");
		Grant grant = this.grants.refresh(refreshToken, call.client());
		call.requireProofFor(grant.type());
		TokenAnswer answer = this.answers.forGrant(call, grant);
		// only now: whoever was refused has no newer one
		this.grants.used(refreshToken);
		return answer;
	}

}
