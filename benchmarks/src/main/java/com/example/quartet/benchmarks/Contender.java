package com.example.quartet.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * One side of a comparison.
 *
 * @param operation what is done again and again
 * @param cpu the CPU time that was used for it so far, in nanoseconds
 */
record Contender(Operation operation, LongSupplier cpu) {

	/**
	 * Something that the measuring thread does itself.
	 */
	static Contender inThisThread(Operation operation) {
		return new Contender(operation, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
	}

	/**
	 * Does it a number of times.
	 * @return nanoseconds of CPU time for each
	 */
	double cost(int times) throws Exception {
		long before = this.cpu.getAsLong();
		for (int i = 0; i < times; i++) {
			this.operation.run();
		}
		return (double) (this.cpu.getAsLong() - before) / times;
	}

	/**
	 * Done again and again.
	 */
	interface Operation {

		void run() throws Exception;

	}

}
