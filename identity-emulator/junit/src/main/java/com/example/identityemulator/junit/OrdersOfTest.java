package com.example.identityemulator.junit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What one test has ordered, so that it is taken back, and nothing of another test.
 */
final class OrdersOfTest {

	private final List<String> faults = new CopyOnWriteArrayList<>();

	private final boolean sharesEmulator;

	private final Optional<SentRequest> lastRequestBefore;

	private volatile boolean setClock;

	/**
	 * Begins with nothing.
	 * @param sharesEmulator whether other tests may run at the same time
	 * @param requestsBefore those that the emulator remembers from earlier, newest first
	 */
	OrdersOfTest(boolean sharesEmulator, List<SentRequest> requestsBefore) {
		this.sharesEmulator = sharesEmulator;
		this.lastRequestBefore = requestsBefore.stream().findFirst();
	}

	List<SentRequest> newOnes(List<SentRequest> requests) {
		return requests.stream()
			.takeWhile((request) -> !this.lastRequestBefore.filter(request::equals).isPresent())
			.toList();
	}

	void addFault(String id) {
		this.faults.add(id);
	}

	void requireEmulatorAlone(String what) {
		if (this.sharesEmulator) {
			throw new IllegalStateException(
					"Tests run in parallel here, so one that %s needs @ExclusiveEmulator".formatted(what));
		}
	}

	void setClock() {
		this.setClock = true;
	}

	void takeBack(AdminClient admin) {
		this.faults.forEach((id) -> admin.delete("faults/" + id));
		this.faults.clear();
		if (this.setClock) {
			admin.put("clock", Map.of("ahead", "PT0S"));
			this.setClock = false;
		}
	}

}
