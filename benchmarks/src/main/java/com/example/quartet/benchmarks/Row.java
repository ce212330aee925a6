package com.example.quartet.benchmarks;

/**
 * A row of the table.
 *
 * @param name to ask for it alone
 * @param product what we do
 * @param peer what it is compared with
 * @param goal the ratio to reach
 * @param benchmark measures both
 */
record Row(String name, String product, String peer, double goal, Benchmark benchmark) {

	/**
	 * Sets both sides up, and compares them.
	 */
	interface Benchmark {

		Comparison compare() throws Exception;

	}

}
