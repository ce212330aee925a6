package com.example.quartet.benchmarks;

/**
 * A row of the table.
 *
 * @param name to ask for it alone
 * @param product what we do
 * @param peer what it is compared with
 * @param goal the ratio to reach, or a figure of ours where no other is like it
 * @param unit what is measured
 * @param benchmark measures both
 */
record Row(String name, String product, String peer, String goal, Unit unit, Benchmark benchmark) {

	Row(String name, String product, String peer, String goal, Benchmark benchmark) {
		this(name, product, peer, goal, Unit.CPU, benchmark);
	}

	/**
	 * Sets both sides up, and compares them.
	 */
	interface Benchmark {

		Comparison compare() throws Exception;

	}

}
