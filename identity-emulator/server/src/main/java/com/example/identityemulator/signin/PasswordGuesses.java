package com.example.identityemulator.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import com.example.identityemulator.directory.User;
import com.example.identityemulator.state.ExpiringEntries;

import org.springframework.stereotype.Component;

/**
 * Locks an account for a minute after too many wrong passwords, as the platform does.
 */
@Component
public class PasswordGuesses {

	private static final int MAX_WRONG_PASSWORDS = 10;

	private final ExpiringEntries<AtomicInteger> wrong;

	PasswordGuesses(Clock clock) {
		this.wrong = new ExpiringEntries<>(clock, Duration.ofMinutes(1));
	}

	public boolean isLocked(String name) {
		return this.wrong.find(key(name)).filter((count) -> count.get() >= MAX_WRONG_PASSWORDS).isPresent();
	}

	public void failed(String name) {
		this.wrong.addOnce(key(name), new AtomicInteger());
		this.wrong.find(key(name)).ifPresent(AtomicInteger::incrementAndGet);
	}

	public void succeeded(User account) {
		this.wrong.take(key(account.userPrincipalName()));
	}

	private String key(String name) {
		return name.trim().toLowerCase(Locale.ROOT);
	}

}
