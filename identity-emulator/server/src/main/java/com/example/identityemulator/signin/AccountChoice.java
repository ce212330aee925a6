package com.example.identityemulator.signin;

import java.util.List;

import com.example.identityemulator.directory.User;

/**
 * Which accounts of a browser a request may mean.
 */
record AccountChoice(SignInRequest request, SignInSession session) {

	/**
	 * The accounts that may be used for the request.
	 */
	List<User> candidates() {
		return this.session.accounts()
			.stream()
			.filter((account) -> this.request.authority().identity(account, this.request.client()).isPresent())
			.filter(this.request::mayMean)
			.toList();
	}

	/**
	 * Those that the hints fit, too: a user name, or the sid of an ID token.
	 */
	List<User> meant() {
		return candidates().stream().filter(this::fits).toList();
	}

	private boolean fits(User account) {
		return this.request.loginHint().map(account.userName()::equalsIgnoreCase).orElse(true) && this.request.form()
			.find("sid")
			.map((sid) -> this.session.find(account).filter((known) -> sid.equals(known.sid())).isPresent())
			.orElse(true);
	}

}
