package com.example.identityemulator.signin;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;

import org.springframework.stereotype.Component;

/**
 * Compares a user name and a password with the directory, and counts those that are
 * wrong.
 */
@Component
class PasswordCheck {

	private final Directory directory;

	private final PasswordGuesses guesses;

	PasswordCheck(Directory directory, PasswordGuesses guesses) {
		this.directory = directory;
		this.guesses = guesses;
	}

	/**
	 * The account of that name.
	 * @throws AadstsException if it is locked, unknown or disabled, or the password is
	 * another
	 */
	User account(String name, String password) {
		if (this.guesses.isLocked(name)) {
			throw new AadstsException(AadstsError.ACCOUNT_LOCKED);
		}
		User account = this.directory.account(name)
			.filter((user) -> password.equals(user.password()))
			.orElseThrow(() -> {
				this.guesses.failed(name);
				return new AadstsException(AadstsError.INVALID_CREDENTIALS);
			});
		if (!account.accountEnabled()) {
			throw new AadstsException(AadstsError.ACCOUNT_DISABLED);
		}
		this.guesses.succeeded(name);
		return account;
	}

}
