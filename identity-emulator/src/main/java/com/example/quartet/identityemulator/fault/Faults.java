package com.example.quartet.identityemulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Remembers what was ordered to go wrong, until it has.
 */
@Component
public class Faults {

	private static final int CAPACITY = 100;

	private final List<Fault> ordered = new ArrayList<>();

	public synchronized void order(Fault fault) {
		if (this.ordered.size() >= CAPACITY) {
			throw new IllegalArgumentException("there are " + CAPACITY + " faults already");
		}
		this.ordered.add(fault);
	}

	public synchronized List<Fault> ordered() {
		return List.copyOf(this.ordered);
	}

	public synchronized void clear() {
		this.ordered.clear();
	}

	/**
	 * The fault of this request, which counts as done from now on.
	 */
	synchronized Optional<Fault> take(String path, String clientId) {
		for (int index = 0; index < this.ordered.size(); index++) {
			Fault fault = this.ordered.get(index);
			if (fault.kind().concerns(path)
					&& (fault.application() == null || fault.application().toString().equals(clientId))) {
				if (fault.times() > 1) {
					this.ordered.set(index, fault.onceLess());
				}
				else {
					this.ordered.remove(index);
				}
				return Optional.of(fault);
			}
		}
		return Optional.empty();
	}

}
