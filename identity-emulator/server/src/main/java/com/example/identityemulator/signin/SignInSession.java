package com.example.identityemulator.signin;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;
import com.nimbusds.oauth2.sdk.id.State;

/**
 * Single sign-on: who has signed in with this browser, and which sign-ins are under way.
 */
class SignInSession {

	private static final int MAX_PENDING = 20;

	private static final long SESSION_BYTES = 1000;

	private static final long SIGN_IN_BYTES = 2000;

	private final Map<UUID, AccountSession> accounts = new LinkedHashMap<>();

	private final Map<String, PendingSignIn> pending = new LinkedHashMap<>();

	/**
	 * Every sign-in asks for that of all sessions.
	 */
	private volatile long weight = SESSION_BYTES;

	synchronized PendingSignIn start(SignInRequest request) {
		if (this.pending.size() >= MAX_PENDING) {
			this.pending.remove(this.pending.keySet().iterator().next());
		}
		PendingSignIn started = new PendingSignIn(new State(32).getValue(), request);
		this.pending.put(started.id(), started);
		weigh();
		return started;
	}

	/**
	 * What a key from before a sign-in still leads to: the sign-ins that were begun, so
	 * that several tabs at once all get in, and no one who has signed in.
	 */
	synchronized SignInSession withoutAccounts() {
		SignInSession left = new SignInSession();
		this.pending.forEach((id, begun) -> left.pending.put(id, begun.begunAnew()));
		left.weigh();
		return left;
	}

	/**
	 * About how many bytes it takes.
	 */
	long weight() {
		return this.weight;
	}

	private void weigh() {
		this.weight = SESSION_BYTES + this.pending.values()
			.stream()
			.mapToLong((begun) -> SIGN_IN_BYTES + 2 * begun.request().form().length())
			.sum();
	}

	synchronized Optional<PendingSignIn> pending(String id) {
		return Optional.ofNullable(this.pending.get(id));
	}

	/**
	 * The application is told, under the tenant that its tokens are of.
	 */
	synchronized void finish(PendingSignIn done, Tenant tenant) {
		this.pending.remove(done.id());
		weigh();
		done.account()
			.ifPresent((account) -> this.accounts.computeIfPresent(account.id(),
					(id, known) -> known.telling(done.request().client(), tenant)));
	}

	synchronized void signIn(User account, Instant now) {
		this.accounts.merge(account.id(), AccountSession.now(account, now), (known, fresh) -> known.again(now));
	}

	/**
	 * The account has shown more than its password.
	 */
	synchronized void strengthen(User account) {
		this.accounts.computeIfPresent(account.id(), (id, known) -> known.stronger());
	}

	synchronized boolean isStrong(User account) {
		return find(account).filter(AccountSession::strong).isPresent();
	}

	/**
	 * When this account last entered its password here.
	 */
	synchronized Instant authenticated(User account) {
		return find(account).map(AccountSession::since).orElse(Instant.MIN);
	}

	synchronized Optional<AccountSession> find(User account) {
		return Optional.ofNullable(this.accounts.get(account.id()));
	}

	synchronized List<User> accounts() {
		return this.accounts.values().stream().map(AccountSession::account).toList();
	}

	synchronized List<AccountSession> signedIn() {
		return List.copyOf(this.accounts.values());
	}

	/**
	 * Signs one account out; what it had begun leads nowhere.
	 */
	synchronized void forget(AccountSession gone) {
		this.accounts.remove(gone.account().id());
		this.pending.values().removeIf((begun) -> begun.account().filter(gone.account()::equals).isPresent());
		weigh();
	}

}
