package com.example.identityemulator.signin;

import java.util.Optional;

import com.example.identityemulator.directory.User;
import org.jspecify.annotations.Nullable;

/**
 * How far one sign-in has come; its id is known only to the pages of this session, which
 * is what protects their forms.
 */
class PendingSignIn {

	private final String id;

	private final SignInRequest request;

	private final SecondFactor secondFactor = new SecondFactor();

	private @Nullable User account;

	private boolean fresh;

	private boolean wantsAnotherAccount;

	private boolean agreed;

	private boolean deviceConfirmed;

	PendingSignIn(String id, SignInRequest request) {
		this.id = id;
		this.request = request;
	}

	String id() {
		return this.id;
	}

	SignInRequest request() {
		return this.request;
	}

	/**
	 * The account of home, not yet the identity in the tenant asked.
	 */
	synchronized Optional<User> account() {
		return Optional.ofNullable(this.account);
	}

	SecondFactor secondFactor() {
		return this.secondFactor;
	}

	synchronized boolean isFresh() {
		return this.fresh;
	}

	synchronized boolean hasAgreed() {
		return this.agreed;
	}

	/**
	 * Whether the person said that a device of theirs waits for this sign-in.
	 */
	synchronized boolean hasConfirmedDevice() {
		return this.deviceConfirmed;
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

	synchronized void choose(User account) {
		this.account = account;
	}

	/**
	 * The person has just entered their password.
	 */
	synchronized void enter(User account) {
		this.account = account;
		this.fresh = true;
	}

	synchronized void useAnotherAccount() {
		this.account = null;
		this.wantsAnotherAccount = true;
	}

	synchronized void confirmDevice() {
		this.deviceConfirmed = true;
	}

	synchronized void agree() {
		this.agreed = true;
	}

}
