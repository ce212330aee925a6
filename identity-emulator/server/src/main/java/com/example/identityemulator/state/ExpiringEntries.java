package com.example.identityemulator.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.id.State;

/**
 * Keeps things under unguessable keys for a while, never more than a fixed number of
 * them.
 *
 * @param <V> what is kept
 */
public class ExpiringEntries<V> {

	private static final int MAX_ENTRIES = 10_000;

	private final Map<String, Entry<V>> entries = new LinkedHashMap<>();

	private final Clock clock;

	private final Duration lifetime;

	private final EntryFormat<V> kept;

	private final ToLongFunction<V> weigher;

	private final long maxWeight;

	private long weight;

	public ExpiringEntries(Clock clock, Duration lifetime) {
		this(clock, lifetime, EntryFormat.nowhere());
	}

	public ExpiringEntries(Clock clock, Duration lifetime, EntryFormat<V> kept) {
		this(clock, lifetime, kept, (value) -> 0, Long.MAX_VALUE);
	}

	/**
	 * Keeps no more than a number of bytes, either.
	 * @param weigher about how many bytes a value takes, asked when it is added and at
	 * {@link #weighAnew}
	 */
	public ExpiringEntries(Clock clock, Duration lifetime, EntryFormat<V> kept, ToLongFunction<V> weigher,
			long maxWeight) {
		this.clock = clock;
		this.lifetime = lifetime;
		this.kept = kept;
		this.weigher = weigher;
		this.maxWeight = maxWeight;
		kept.load((key, known) -> putIfAbsent(key, known.getKey(), known.getValue()));
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
		makeRoom();
		Instant expires = this.clock.instant().plus(this.lifetime);
		if (!putIfAbsent(key, value, expires)) {
			return false;
		}
		this.kept.put(key, value, expires);
		return true;
	}

	private boolean putIfAbsent(String key, V value, Instant expires) {
		Entry<V> entry = new Entry<>(value, expires, this.weigher.applyAsLong(value));
		if (this.entries.putIfAbsent(key, entry) != null) {
			return false;
		}
		this.weight += entry.weight();
		return true;
	}

	public synchronized Optional<V> find(String key) {
		return Optional.ofNullable(this.entries.get(key))
			.filter((entry) -> entry.expires().isAfter(this.clock.instant()))
			.map(Entry::value);
	}

	public synchronized Optional<V> take(String key) {
		Optional<V> value = find(key);
		Entry<V> removed = this.entries.remove(key);
		if (removed != null) {
			this.weight -= removed.weight();
			this.kept.remove(key);
		}
		return value;
	}

	public synchronized void removeIf(Predicate<V> condition) {
		List<String> keys = this.entries.entrySet()
			.stream()
			.filter((entry) -> condition.test(entry.getValue().value()))
			.map(Map.Entry::getKey)
			.toList();
		keys.forEach(this::take);
	}

	/**
	 * All that has not ended.
	 */
	public synchronized List<V> values() {
		Instant now = this.clock.instant();
		return this.entries.values()
			.stream()
			.filter((entry) -> entry.expires().isAfter(now))
			.map(Entry::value)
			.toList();
	}

	public synchronized int size() {
		return this.entries.size();
	}

	/**
	 * Makes room where what is kept has grown since it was added.
	 */
	public synchronized void weighAnew() {
		this.weight = 0;
		this.entries.replaceAll((key, entry) -> {
			long bytes = this.weigher.applyAsLong(entry.value());
			this.weight += bytes;
			return entry.weighing(bytes);
		});
		makeRoom();
	}

	/**
	 * For one more: the oldest go.
	 */
	private void makeRoom() {
		Instant now = this.clock.instant();
		// all live equally long, so the oldest come first
		Iterator<Map.Entry<String, Entry<V>>> oldest = this.entries.entrySet().iterator();
		while (oldest.hasNext()) {
			Map.Entry<String, Entry<V>> next = oldest.next();
			if (next.getValue().expires().isAfter(now) && this.entries.size() < MAX_ENTRIES
					&& this.weight < this.maxWeight) {
				return;
			}
			this.weight -= next.getValue().weight();
			oldest.remove();
			this.kept.remove(next.getKey());
		}
	}

	/**
	 * A thing, its end, and about how many bytes it takes.
	 */
	private record Entry<V>(V value, Instant expires, long weight) {

		Entry<V> weighing(long bytes) {
			return (bytes != this.weight) ? new Entry<>(this.value, this.expires, bytes) : this;
		}

	}

}
