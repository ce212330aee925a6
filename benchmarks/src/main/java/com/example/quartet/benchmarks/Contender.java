package com.example.quartet.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * One side of a comparison.
 *
 * @param operation what is done again and again
 * @param cost what all of it cost so far, mostly nanoseconds of CPU time
 */
record Contender(Operation operation, LongSupplier cost) {

	/**
	 * Something that the measuring thread does itself.
	 */
	static Contender inThisThread(Operation operation) {
		return new Contender(operation, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
	}

	/**
	 * Something that tells itself what it cost, each time.
	 */
	static Contender adding(Callable<Long> operation) {
		AtomicLong sum = new AtomicLong();
		return new Contender(() -> sum.addAndGet(operation.call()), sum::get);
	}

	/**
	 * Does it a number of times.
	 * @return what each cost
	 */
	double cost(int times) throws Exception {
		long before = this.cost.getAsLong();
		for (int i = 0; i < times; i++) {
			this.operation.run();
		}
		return (double) (this.cost.getAsLong() - before) / times;
	}

	/**
	 * Done again and again.
	 */
	interface Operation {

		void run() throws Exception;

	}

}
