package com.example.quartet.identityemulator.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.id.State;

/**
 * Keeps things under unguessable keys for a while, never more than a fixed number of
 * them.
 *
 * @param <V> what is kept
 */
public class Expiring<V> {

	private static final int CAPACITY = 10_000;

	private final Map<String, Entry<V>> entries = new LinkedHashMap<>();

	private final Clock clock;

	private final Duration lifetime;

	public Expiring(Clock clock, Duration lifetime) {
		this.clock = clock;
		this.lifetime = lifetime;
	}

	public String add(V value) {
		String key = new State(2 * Identifier.DEFAULT_BYTE_LENGTH).getValue();
		addOnce(key, value);
		return key;
	}

	/**
	 * False if something is kept under this key already.
	 */
	public synchronized boolean addOnce(String key, V value) {
		purge();
		return this.entries.putIfAbsent(key, new Entry<>(value, this.clock.instant().plus(this.lifetime))) == null;
	}

	public synchronized Optional<V> find(String key) {
		return Optional.ofNullable(this.entries.get(key))
			.filter((entry) -> entry.expires().isAfter(this.clock.instant()))
			.map(Entry::value);
	}

	public synchronized Optional<V> take(String key) {
		Optional<V> value = find(key);
		this.entries.remove(key);
		return value;
	}

	public synchronized void removeIf(Predicate<V> condition) {
		this.entries.values().removeIf((entry) -> condition.test(entry.value()));
	}

	public synchronized int size() {
		return this.entries.size();
	}

	private void purge() {
		Instant now = this.clock.instant();
		// all live equally long, so the oldest come first
		Iterator<Entry<V>> oldest = this.entries.values().iterator();
		while (oldest.hasNext()) {
			if (oldest.next().expires().isAfter(now) && this.entries.size() < CAPACITY) {
				return;
			}
			oldest.remove();
		}
	}

	/**
	 * A thing and its end.
	 */
	private record Entry<V>(V value, Instant expires) {

	}

}
