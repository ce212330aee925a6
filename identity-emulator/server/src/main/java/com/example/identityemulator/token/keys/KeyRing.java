package com.example.identityemulator.token.keys;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

import com.nimbusds.jose.jwk.RSAKey;

/**
 * Keys that take turns: the first signs, the second is published already and comes next,
 * the others have signed and go after a while.
 */
class KeyRing {

	/** With many roll-overs the oldest keys go first. */
	private static final int MAX_KEYS = 10;

	private final KeyProperties settings;

	private final Clock clock;

	private final Optional<KeyFile> file;

	/** Signing does not wait for a key that is being made. */
	private final ReentrantLock turning = new ReentrantLock();

	/** Made while the rest starts: with C1 alone, four keys take 2.4 s of CPU time. */
	private final CompletableFuture<Void> firstKeys;

	private volatile List<SigningKey> keys;

	KeyRing(KeyProperties settings, Clock clock, Optional<KeyFile> file) {
		this.settings = settings;
		this.clock = clock;
		this.file = file;
		this.keys = file.map(KeyFile::load).orElseGet(List::of);
		Instant now = clock.instant();
		if (this.keys.size() < 2 && file.isPresent()) {
			// not meanwhile: a folder that cannot be written to ends the start
			generate(now);
		}
		this.firstKeys = this.keys.isEmpty() ? CompletableFuture.runAsync(() -> generate(now))
				: CompletableFuture.completedFuture(null);
	}

	private void generate(Instant now) {
		keep(List.of(SigningKey.generate(now), SigningKey.generate(now)));
	}

	/**
	 * Those that are published at this moment, after all that was due has been done.
	 */
	List<RSAKey> published() {
		return current().stream().map(SigningKey::key).toList();
	}

	/**
	 * The same keys, and what each of them does.
	 */
	List<KeyState> states(String owner) {
		List<SigningKey> current = current();
		List<KeyState> states = new ArrayList<>();
		for (SigningKey key : current) {
			KeyState.Role role = KeyState.Role.at(states.size());
			Instant end = switch (role) {
				case SIGNS -> (this.settings.rollover() != null) ? key.since().plus(this.settings.rollover()) : null;
				case IS_NEXT -> null;
				case HAS_SIGNED -> key.since().plus(this.settings.published());
			};
			states.add(new KeyState(owner, key.key().getKeyID(), role, key.since(), end));
		}
		return states;
	}

	private List<SigningKey> current() {
		this.firstKeys.join();
		if (isDue(this.clock.instant()) && this.turning.tryLock()) {
			try {
				turn();
			}
			finally {
				this.turning.unlock();
			}
		}
		return this.keys;
	}

	private boolean isDue(Instant now) {
		return endsTurn(now) || this.keys.stream().skip(2).anyMatch((key) -> isOver(key, now));
	}

	private boolean endsTurn(Instant now) {
		return this.settings.rollover() != null
				&& !this.keys.get(0).since().plus(this.settings.rollover()).isAfter(now);
	}

	private void turn() {
		Instant now = this.clock.instant();
		if (endsTurn(now)) {
			rollOver();
		}
		if (this.keys.stream().skip(2).anyMatch((key) -> isOver(key, now))) {
			List<SigningKey> left = new ArrayList<>(this.keys.subList(0, 2));
			this.keys.stream().skip(2).filter((key) -> !isOver(key, now)).forEach(left::add);
			keep(left);
		}
	}

	/**
	 * The next key signs from now on; the old one stays published, because its tokens
	 * live on.
	 */
	void rollOver() {
		this.firstKeys.join();
		this.turning.lock();
		try {
			Instant now = this.clock.instant();
			List<SigningKey> turned = new ArrayList<>();
			turned.add(this.keys.get(1).from(now));
			turned.add(SigningKey.generate(now));
			turned.add(this.keys.get(0).from(now));
			turned.addAll(this.keys.subList(2, Math.min(this.keys.size(), MAX_KEYS - 1)));
			keep(turned);
		}
		finally {
			this.turning.unlock();
		}
	}

	private boolean isOver(SigningKey key, Instant now) {
		return !key.since().plus(this.settings.published()).isAfter(now);
	}

	private void keep(List<SigningKey> changed) {
		this.file.ifPresent((file) -> file.save(changed));
		this.keys = List.copyOf(changed);
	}

}
