package com.example.identityemulator.token.grant;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.Authority;
import com.example.identityemulator.token.Grant;
import com.example.identityemulator.token.Grants;
import com.example.identityemulator.token.SignedInPerson;

import org.springframework.stereotype.Component;

/**
 * Renews a sign-in without the person, for any API that was agreed to.
 */
@Component
class RefreshTokenGrant implements TokenGrant {

	private final Grants grants;

	private final Directory directory;

	private final TokenResponses answers;

	RefreshTokenGrant(Grants grants, Directory directory, TokenResponses answers) {
		this.grants = grants;
		this.directory = directory;
		this.answers = answers;
	}

	@Override
	public boolean answersTo(String grantType) {
		return grantType.equals("refresh_token");
	}

	@Override
	public TokenResponse redeem(TokenRequest call) {
		String refreshToken = call.form().require("refresh_token");
		Grant grant = this.grants.refresh(refreshToken, call.client());
		call.requireProofFor(grant.type());
		TokenResponse answer = this.answers.forGrant(call, grant, personAt(call.authority(), grant));
		// only now: after a refusal there is no newer one
		this.grants.used(refreshToken);
		return answer;
	}

	/**
	 * A person with accounts in several tenants gets tokens of each by asking there.
	 */
	private SignedInPerson personAt(Authority authority, Grant grant) {
		SignedInPerson person = grant.person();
		Tenant tenant = authority.tenant().orElse(person.tenant());
		if (tenant.equals(person.tenant())) {
			return person;
		}
		User account = this.directory.homeOf(person.user());
		return authority.identity(account, grant.client())
			.map((user) -> person.in(tenant, user))
			.orElseThrow(() -> new AadstsException(AadstsError.USER_NOT_IN_TENANT_OF_REQUEST, account.userName(),
					tenant.displayName(), grant.client().displayName()));
	}

}
