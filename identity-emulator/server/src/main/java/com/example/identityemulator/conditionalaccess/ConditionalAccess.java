package com.example.identityemulator.conditionalaccess;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.journal.Journal;
import com.example.identityemulator.policy.ConditionalAccessPolicy;
import com.example.identityemulator.policy.SessionControls;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.ClaimsRequest;

import org.springframework.stereotype.Component;

/**
 * Holds every policy against an attempt.
 */
@Component
public class ConditionalAccess {

	private final Directory directory;

	private final Clock clock;

	ConditionalAccess(Directory directory, Clock clock) {
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * Every policy with what it means here, for a page that explains it.
	 */
	public List<PolicyResult> whatIf(AccessAttempt attempt) {
		return this.directory.policies().stream().map((policy) -> result(policy, attempt)).toList();
	}

	/**
	 * The worst that the policies in force ask for.
	 */
	public Optional<AccessDemand> demand(AccessAttempt attempt) {
		List<PolicyResult> results = whatIf(attempt);
		results.stream().filter(PolicyResult::applies).forEach(this::note);
		return results.stream()
			.filter((result) -> result.isEnforced() && result.demand() != null)
			.map(PolicyResult::demand)
			.min(Comparator.naturalOrder());
	}

	/**
	 * The same where no page can be shown: a refusal, with the claims by which the client
	 * asks for a better sign-in.
	 */
	public void require(AccessAttempt attempt) {
		demand(attempt).ifPresent((demand) -> {
			throw refusal(demand, attempt);
		});
	}

	/**
	 * Whether a browser that is closed keeps the session: one policy that says never
	 * outweighs the others.
	 */
	public boolean isPersistent(AccessAttempt attempt) {
		Set<SessionControls.Persistence> modes = whatIf(attempt).stream()
			.filter((result) -> result.applies() && result.isEnforced())
			.flatMap((result) -> result.policy().sessionControls().persistence().stream())
			.collect(Collectors.toSet());
		return modes.equals(Set.of(SessionControls.Persistence.ALWAYS));
	}

	public AadstsException refusal(AccessDemand demand, AccessAttempt attempt) {
		Set<UUID> policies = whatIf(attempt).stream()
			.filter((result) -> result.isEnforced() && result.demand() == demand)
			.map((result) -> result.policy().id())
			.collect(Collectors.toCollection(TreeSet::new));
		String target = attempt.applications().stream().map((app) -> app.clientId()).collect(Collectors.joining(", "));
		return new AadstsException(demand.error(), target).withClaims(ClaimsRequest.demandingPolicies(policies));
	}

	private PolicyResult result(ConditionalAccessPolicy policy, AccessAttempt attempt) {
		boolean tooOld = policy.sessionControls()
			.maxAge()
			.filter((age) -> !attempt.authenticated().plus(age).isAfter(this.clock.instant()))
			.isPresent();
		return PolicyResult.of(policy, new PolicyMatch(policy, attempt, this.directory).obstacle(), attempt, tooOld);
	}

	private void note(PolicyResult result) {
		String means = (result.demand() != null)
				? "asks for " + result.demand().name().toLowerCase(Locale.ROOT).replace('_', ' ') : "is satisfied";
		Journal.note("Policy '%s' %s%s".formatted(result.policy().displayName(), means,
				result.isEnforced() ? "" : ", report-only"));
	}

}
