package com.example.identityemulator.token;

import java.util.Set;

import com.example.identityemulator.conditionalaccess.AccessAttempt;
import com.example.identityemulator.conditionalaccess.ClientType;
import com.example.identityemulator.conditionalaccess.ConditionalAccess;
import com.example.identityemulator.conditionalaccess.PersonCircumstances;
import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.protocol.ClaimsRequest;

import org.springframework.stereotype.Component;

/**
 * Asks the Conditional Access policies once more where a grant becomes a token: other
 * policies may be in force by then, and the person may be elsewhere.
 */
@Component
public class GrantPolicies {

	private final ConditionalAccess access;

	private final PersonCircumstances circumstances;

	private final StrongSignIns strongSignIns;

	GrantPolicies(ConditionalAccess access, PersonCircumstances circumstances, StrongSignIns strongSignIns) {
		this.access = access;
		this.circumstances = circumstances;
		this.strongSignIns = strongSignIns;
	}

	public void require(SignedInPerson person, Grant grant, AppRegistration api, ClaimsRequest claims) {
		this.access.require(new AccessAttempt(person.user(), Set.of(api), person.contexts(), claims.policies(),
				ClientType.of(grant.type()), this.circumstances.of(person.user()), this.strongSignIns.knows(person),
				person.authenticated()));
	}

}
