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
	public Optional<User> account() {
		return Optional.ofNullable(this.account);
	}

	public SecondFactor secondFactor() {
		return this.secondFactor;
	}

	public boolean isFresh() {
		return this.fresh;
	}

	public boolean hasAgreed() {
		return this.agreed;
	}

	boolean wantsAnotherAccount() {
		return this.wantsAnotherAccount;
	}

	public void choose(User account) {
		this.account = account;
	}

	/**
	 * The person has just entered their password.
	 */
	public void enter(User account) {
		this.account = account;
		this.fresh = true;
	}

	public void useAnotherAccount() {
		this.account = null;
		this.wantsAnotherAccount = true;
	}

	public void agree() {
		this.agreed = true;
	}

}
