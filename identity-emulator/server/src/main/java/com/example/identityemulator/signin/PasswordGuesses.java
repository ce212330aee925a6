package com.example.identityemulator.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import com.example.identityemulator.state.ExpiringEntries;

import org.springframework.stereotype.Component;

/**
 * Locks an account for a minute after too many wrong passwords or second factors, as the
 * platform does.
 */
@Component
class PasswordGuesses {

	private static final int MAX_WRONG_PASSWORDS = 10;

	private static final int MAX_NAME_LENGTH = 200;

	private final ExpiringEntries<AtomicInteger> wrong;

	PasswordGuesses(Clock clock) {
		this.wrong = new ExpiringEntries<>(clock, Duration.ofMinutes(1));
	}

	boolean isLocked(String name) {
		return this.wrong.find(key(name)).filter((count) -> count.get() >= MAX_WRONG_PASSWORDS).isPresent();
	}

	void failed(String name) {
		this.wrong.addOnce(key(name), new AtomicInteger());
		this.wrong.find(key(name)).ifPresent(AtomicInteger::incrementAndGet);
	}

	void succeeded(String name) {
		this.wrong.take(key(name));
	}

	void clear() {
		this.wrong.removeIf((count) -> true);
	}

	private String key(String name) {
		String key = name.trim().toLowerCase(Locale.ROOT);
		return key.substring(0, Math.min(key.length(), MAX_NAME_LENGTH));
	}

}
