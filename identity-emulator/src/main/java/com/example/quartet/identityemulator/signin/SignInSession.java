package com.example.quartet.identityemulator.signin;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.example.quartet.identityemulator.directory.AppRegistration;
import com.example.quartet.identityemulator.directory.User;
import com.nimbusds.oauth2.sdk.id.State;

/**
 * Single sign-on: who has signed in with this browser, and which applications were told.
 */
public class SignInSession {

	private static final int MAX_PENDING = 20;

	private final String sid = UUID.randomUUID().toString();

	private final Map<UUID, Account> accounts = new LinkedHashMap<>();

	private final Map<UUID, AppRegistration> applications = new LinkedHashMap<>();

	private final Map<String, PendingSignIn> pending = new LinkedHashMap<>();

	/**
	 * The name of this session in every token it leads to.
	 */
	public String sid() {
		return this.sid;
	}

	public synchronized PendingSignIn start(SignInRequest request) {
		if (this.pending.size() >= MAX_PENDING) {
			this.pending.remove(this.pending.keySet().iterator().next());
		}
		PendingSignIn started = new PendingSignIn(new State(32).getValue(), request);
		this.pending.put(started.id(), started);
		return started;
	}

	public synchronized Optional<PendingSignIn> pending(String id) {
		return Optional.ofNullable(this.pending.get(id));
	}

	public synchronized void finish(PendingSignIn done) {
		this.pending.remove(done.id());
		this.applications.put(done.request().client().appId(), done.request().client());
	}

	public synchronized void signIn(User account, Instant now) {
		this.accounts.put(account.id(), new Account(account, now, false));
	}

	/**
	 * The account has shown more than its password.
	 */
	public synchronized void strengthen(User account) {
		this.accounts.computeIfPresent(account.id(), (id, known) -> new Account(account, known.since(), true));
	}

	public synchronized boolean isStrong(User account) {
		return this.accounts.containsKey(account.id()) && this.accounts.get(account.id()).strong();
	}

	public synchronized List<User> accounts() {
		return this.accounts.values().stream().map(Account::user).toList();
	}

	/**
	 * When this account last entered its password here.
	 */
	public synchronized Instant authenticated(User account) {
		return Optional.ofNullable(this.accounts.get(account.id())).map(Account::since).orElse(Instant.MIN);
	}

	/**
	 * The applications to tell when this session ends.
	 */
	public synchronized List<AppRegistration> applications() {
		return List.copyOf(this.applications.values());
	}

	public synchronized void forget() {
		this.accounts.clear();
		this.applications.clear();
		this.pending.clear();
	}

	/**
	 * Somebody signed in, since when, and whether by more than a password.
	 */
	private record Account(User user, Instant since, boolean strong) {

	}

}
