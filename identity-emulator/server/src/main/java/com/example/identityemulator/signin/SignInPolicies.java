package com.example.identityemulator.signin;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import com.example.identityemulator.conditionalaccess.AccessAttempt;
import com.example.identityemulator.conditionalaccess.AccessDemand;
import com.example.identityemulator.conditionalaccess.ClientType;
import com.example.identityemulator.conditionalaccess.ConditionalAccess;
import com.example.identityemulator.conditionalaccess.PersonCircumstances;
import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.AadstsException;

import org.springframework.stereotype.Component;

/**
 * Asks the Conditional Access policies about a sign-in.
 */
@Component
class SignInPolicies {

	private final ConditionalAccess access;

	private final PersonCircumstances circumstances;

	SignInPolicies(ConditionalAccess access, PersonCircumstances circumstances) {
		this.access = access;
		this.circumstances = circumstances;
	}

	/**
	 * The page that the person is sent to, if a policy wants one.
	 * @param contexts the authentication contexts that the request asks for
	 */
	Optional<SignInFlow.Step> next(SignInRequest request, User user, Set<String> contexts, SignInSession session,
			User account) {
		AccessAttempt attempt = attempt(request, user, contexts, session, account);
		return this.access.demand(attempt).map((demand) -> {
			if (!demand.canBeMet() || (demand == AccessDemand.SECOND_FACTOR && request.prompts("none"))) {
				AadstsException refusal = this.access.refusal(demand, attempt);
				throw request.prompts("none") ? refusal.withOauth("interaction_required") : refusal;
			}
			return (demand == AccessDemand.SECOND_FACTOR) ? SignInFlow.Step.SECOND_FACTOR : SignInFlow.Step.CREDENTIALS;
		});
	}

	/**
	 * Whether the browser keeps the session after it was closed.
	 */
	boolean keepsSession(SignInRequest request, User user, SignInSession session, User account) {
		return this.access.isPersistent(attempt(request, user, request.claims().contexts(), session, account));
	}

	private AccessAttempt attempt(SignInRequest request, User user, Set<String> contexts, SignInSession session,
			User account) {
		Set<AppRegistration> applications = new LinkedHashSet<>(Set.of(request.client()));
		request.scopes().apis().forEach((asked) -> applications.add(asked.api()));
		ClientType client = (request.reply() != null) ? ClientType.of(request.reply().type()) : ClientType.PROGRAM;
		return new AccessAttempt(user, applications, contexts, request.claims().policies(), client,
				this.circumstances.of(user), session.isStrong(account), session.authenticated(account));
	}

}
