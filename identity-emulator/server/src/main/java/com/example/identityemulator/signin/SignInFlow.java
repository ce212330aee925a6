package com.example.identityemulator.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.RoleAssignments;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.Permissions;
import com.example.identityemulator.token.SignedInPerson;
import com.example.identityemulator.token.StrongSignIns;

import org.springframework.stereotype.Component;

/**
 * Decides which page comes next: whose account, is the password needed, is everything
 * agreed.
 */
@Component
class SignInFlow {

	private final Directory directory;

	private final Permissions permissions;

	private final RoleAssignments roles;

	private final SignInPolicies policies;

	private final StrongSignIns strongSignIns;

	private final Clock clock;

	SignInFlow(Directory directory, Permissions permissions, RoleAssignments roles, SignInPolicies policies,
			StrongSignIns strongSignIns, Clock clock) {
		this.directory = directory;
		this.permissions = permissions;
		this.roles = roles;
		this.policies = policies;
		this.strongSignIns = strongSignIns;
		this.clock = clock;
	}

	Step next(PendingSignIn pending, SignInSession session) {
		SignInRequest request = pending.request();
		if (pending.account().isEmpty()) {
			Optional<Step> step = findAccount(pending, session);
			if (step.isPresent()) {
				return SilentSignIn.check(request, step.get());
			}
		}
		User account = pending.account().orElseThrow();
		if (!pending.isFresh() && isTooOld(request, session, account)) {
			return SilentSignIn.check(request, Step.CREDENTIALS);
		}
		User user = identity(pending);
		if (!request.claims().contexts().isEmpty() && !session.isStrong(account)) {
			return SilentSignIn.check(request, Step.SECOND_FACTOR);
		}
		Optional<Step> demanded = this.policies.next(request, user, request.claims().contexts(), session, account);
		if (demanded.isPresent()) {
			return SilentSignIn.check(request, demanded.get());
		}
		requireAssignment(request.client(), user);
		request.scopes().apis().forEach((asked) -> this.permissions.requireAvailable(user, asked));
		if (request.purpose() == SignInRequest.Purpose.DEVICE && !pending.hasConfirmedDevice()) {
			return Step.DEVICE_CONFIRMATION;
		}
		return SilentSignIn.check(request, agreement(pending, user));
	}

	/**
	 * Who the account is in the tenant asked.
	 */
	User identity(PendingSignIn pending) {
		return identity(pending.request(), account(pending));
	}

	/**
	 * Who an account would be in the tenant asked.
	 */
	User identity(SignInRequest request, User account) {
		return request.authority()
			.identity(account, request.client())
			.orElseThrow(() -> new AadstsException(AadstsError.USER_NOT_IN_TENANT, account.userName(),
					request.authority().tenant().map((tenant) -> tenant.displayName()).orElse("organizations"),
					request.client().displayName()));
	}

	/**
	 * Whether a policy lets the browser keep this account signed in after it was closed.
	 */
	boolean keepsSession(SignInRequest request, SignInSession session, User account) {
		return this.policies.keepsSession(request, identity(request, account), session, account);
	}

	/**
	 * The person who has come to the end of a sign-in.
	 */
	SignedInPerson person(PendingSignIn pending, SignInSession session) {
		User user = identity(pending);
		AccountSession signedIn = session.find(account(pending))
			.orElseThrow(() -> new AadstsException(AadstsError.FLOW_LOST));
		SignedInPerson person = new SignedInPerson(this.directory.tenantOf(user), user, signedIn.sid(),
				signedIn.since(), signedIn.strong(), pending.request().claims().contexts());
		this.strongSignIns.remember(person);
		return person;
	}

	/**
	 * A form may come when the account it was shown for has signed out.
	 */
	private User account(PendingSignIn pending) {
		return pending.account().orElseThrow(() -> new AadstsException(AadstsError.FLOW_LOST));
	}

	/**
	 * What the consent page asks: what is missing, or everything if the application
	 * insists.
	 */
	List<Permissions.ConsentLine> toAgree(PendingSignIn pending, User user) {
		SignInRequest request = pending.request();
		List<Permissions.ConsentLine> wanted = this.permissions.wanted(request.client(), request.scopes());
		return request.prompts("consent") ? wanted : this.permissions.missing(user, wanted);
	}

	private Optional<Step> findAccount(PendingSignIn pending, SignInSession session) {
		SignInRequest request = pending.request();
		AccountChoice choice = new AccountChoice(request, session);
		if (pending.wantsAnotherAccount() || request.prompts("login") || choice.candidates().isEmpty()) {
			return Optional.of(Step.CREDENTIALS);
		}
		if (request.prompts("select_account")) {
			return Optional.of(Step.PICK_ACCOUNT);
		}
		List<User> meant = choice.meant();
		if (meant.size() != 1) {
			return Optional.of(meant.isEmpty() ? Step.CREDENTIALS : Step.PICK_ACCOUNT);
		}
		pending.choose(meant.get(0));
		return Optional.empty();
	}

	private boolean isTooOld(SignInRequest request, SignInSession session, User account) {
		return request.maxAge()
			.map((age) -> !session.authenticated(account).isAfter(this.clock.instant().minus(age)))
			.orElse(false);
	}

	private void requireAssignment(AppRegistration client, User user) {
		if (client.appRoleAssignmentRequired() && this.roles.of(user, client).isEmpty()) {
			throw new AadstsException(AadstsError.NOT_ASSIGNED, client.displayName(), user.userName());
		}
	}

	private Step agreement(PendingSignIn pending, User user) {
		SignInRequest request = pending.request();
		if (request.purpose() == SignInRequest.Purpose.ADMIN_CONSENT) {
			requireAdministrator(request, user);
			return pending.hasAgreed() ? Step.DONE : Step.ADMIN_CONSENT;
		}
		List<Permissions.ConsentLine> lines = toAgree(pending, user);
		if (pending.hasAgreed() || lines.isEmpty()) {
			return Step.DONE;
		}
		if (lines.stream().anyMatch(Permissions.ConsentLine::needsAdministrator)) {
			requireAdministrator(request, user);
		}
		return Step.CONSENT;
	}

	private void requireAdministrator(SignInRequest request, User user) {
		if (!this.directory.isAdministrator(user)) {
			throw new AadstsException(AadstsError.ADMIN_CONSENT_NEEDED, request.client().displayName());
		}
	}

	/**
	 * What a person has to do next.
	 */
	enum Step {

		CREDENTIALS, PICK_ACCOUNT, SECOND_FACTOR, DEVICE_CONFIRMATION, CONSENT, ADMIN_CONSENT, DONE

	}

}
