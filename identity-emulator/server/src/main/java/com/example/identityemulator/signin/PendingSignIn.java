package com.example.identityemulator.signin;

import java.util.Optional;

import com.example.identityemulator.directory.User;
import org.jspecify.annotations.Nullable;

/**
 * How far one sign-in has come; its id is known only to the pages of this session, which
 * is what protects their forms.
 */
public class PendingSignIn {

	private final String id;

	private final SignInRequest request;

	private final SecondFactor secondFactor = new SecondFactor();

	private @Nullable User account;

	private boolean fresh;

	private boolean wantsAnotherAccount;

	private boolean agreed;

	PendingSignIn(String id, SignInRequest request) {
		this.id = id;
		this.request = request;
	}

	public String id() {
		return this.id;
	}

	public SignInRequest request() {
		return this.request;
	}

	/**
	 * The account of home, not yet the identity in the tenant asked.
	 */
	public synchronized Optional<User> account() {
		return Optional.ofNullable(this.account);
	}

	public SecondFactor secondFactor() {
		return this.secondFactor;
	}

	public synchronized boolean isFresh() {
		return this.fresh;
	}

	public synchronized boolean hasAgreed() {
		return this.agreed;
	}

	/**
	 * As it was at the beginning, without an account.
	 */
	PendingSignIn begunAnew() {
		return new PendingSignIn(this.id, this.request);
	}

	synchronized boolean wantsAnotherAccount() {
		return this.wantsAnotherAccount;
	}

	public synchronized void choose(User account) {
		this.account = account;
	}

	/**
	 * The person has just entered their password.
	 */
	public synchronized void enter(User account) {
		this.account = account;
		this.fresh = true;
	}

	public synchronized void useAnotherAccount() {
		this.account = null;
		this.wantsAnotherAccount = true;
	}

	public synchronized void agree() {
		this.agreed = true;
	}

}
