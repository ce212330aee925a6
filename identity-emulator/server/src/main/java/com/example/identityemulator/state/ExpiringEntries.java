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

	public ExpiringEntries(Clock clock, Duration lifetime) {
		this(clock, lifetime, EntryFormat.nowhere());
	}

	public ExpiringEntries(Clock clock, Duration lifetime, EntryFormat<V> kept) {
		this(clock, lifetime, kept, (value) -> 0, Long.MAX_VALUE);
	}

	/**
	 * Keeps no more than a number of bytes, either.
	 * @param weigher about how many bytes a value takes, at this moment
	 */

	public ExpiringEntries(Clock clock, Duration lifetime, EntryFormat<V> kept, ToLongFunction<V> weigher,
			long maxWeight) {
		this.clock = clock;
		this.lifetime = lifetime;
		this.kept = kept;
		this.weigher = weigher;
		this.maxWeight = maxWeight;
		kept.load((key, known) -> this.entries.put(key, new Entry<>(known.getKey(), known.getValue())));
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
		Entry<V> entry = new Entry<>(value, this.clock.instant().plus(this.lifetime));
		if (this.entries.putIfAbsent(key, entry) != null) {
			return false;
		}
		this.kept.put(key, value, entry.expires());
		return true;
	}

	public synchronized Optional<V> find(String key) {
		return Optional.ofNullable(this.entries.get(key))
			.filter((entry) -> entry.expires().isAfter(this.clock.instant()))
			.map(Entry::value);
	}

	public synchronized Optional<V> take(String key) {
		Optional<V> value = find(key);
		if (this.entries.remove(key) != null) {
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
	 * Makes room for one more: the oldest go.
	 */
	public synchronized void purge() {
		Instant now = this.clock.instant();
		long weight = (this.maxWeight != Long.MAX_VALUE)
				? this.entries.values().stream().map(Entry::value).mapToLong(this.weigher).sum() : 0;
		// all live equally long, so the oldest come first
		Iterator<Map.Entry<String, Entry<V>>> oldest = this.entries.entrySet().iterator();
		while (oldest.hasNext()) {
			Map.Entry<String, Entry<V>> next = oldest.next();
			if (next.getValue().expires().isAfter(now) && this.entries.size() < MAX_ENTRIES
					&& weight < this.maxWeight) {
				return;
			}
			weight -= this.weigher.applyAsLong(next.getValue().value());
			oldest.remove();
			this.kept.remove(next.getKey());
		}
	}

	/**
	 * A thing and its end.
	 */
	private record Entry<V>(V value, Instant expires) {

	}

}
