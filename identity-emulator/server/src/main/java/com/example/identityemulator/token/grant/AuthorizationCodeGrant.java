package com.example.identityemulator.token.grant;

import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.token.Grant;
import com.example.identityemulator.token.Grants;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;

import org.springframework.stereotype.Component;

/**
 * Trades the code that came through the browser for tokens that never do.
 */
@Component
class AuthorizationCodeGrant implements TokenGrant {

	private final Grants grants;

	private final TokenResponses answers;

	AuthorizationCodeGrant(Grants grants, TokenResponses answers) {
		this.grants = grants;
		this.answers = answers;
	}

	@Override
	public boolean answersTo(String grantType) {
		return grantType.equals("authorization_code");
	}

	@Override
	public TokenResponse redeem(TokenRequest call) {
		String redirectUri = call.form().require("redirect_uri");
		String code = call.form().require("code");
		Grant grant = this.grants.ofCode(code, call.client());
		call.requireProofFor(grant.type());
		if (!redirectUri.equals(grant.redirectUri())) {
			throw new AadstsException(AadstsError.REDIRECT_URI_CHANGED, redirectUri, grant.redirectUri());
		}
		Tenant tenant = call.authority().tenant().orElse(grant.person().tenant());
		if (!tenant.equals(grant.person().tenant())) {
			throw new AadstsException(AadstsError.WRONG_TENANT);
		}
		if (!verifies(call.form().text("code_verifier"), grant)) {
			throw new AadstsException(AadstsError.CODE_VERIFIER);
		}
		// only now: a client that proves nothing must not use up another's code
		this.grants.redeem(code, grant);
		return this.answers.forGrant(call, grant, grant.person());
	}

	private boolean verifies(String verifier, Grant grant) {
		if (grant.challenge() == null || verifier.isEmpty()) {
			return grant.challenge() == null && verifier.isEmpty();
		}
		try {
			CodeChallengeMethod method = CodeChallengeMethod.parse(grant.challengeMethod());
			return CodeChallenge.compute(method, new CodeVerifier(verifier)).getValue().equals(grant.challenge());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
