package com.example.quartet.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What both sides cost, in turns: what disturbs the machine disturbs both, so that their
 * ratio stays while their times vary.
 *
 * @param turns what each cost
 */
record Comparison(List<Turn> turns) {

	static Comparison of(Contender product, Contender peer, int turns, int times) throws Exception {
		List<Turn> measured = new ArrayList<>();
		for (int i = 0; i < turns; i++) {
			measured.add(new Turn(product.cost(times), peer.cost(times)));
		}
		return new Comparison(measured);
	}

	double product() {
		return quantile(Turn::product, 0.5);
	}

	double peer() {
		return quantile(Turn::peer, 0.5);
	}

	double ratio() {
		return quantile(Turn::ratio, 0.5);
	}

	/**
	 * A quarter of the turns had less than the first of these, and a quarter more than
	 * the second.
	 */
	String spread() {
		return "%.2f to %.2f".formatted(quantile(Turn::ratio, 0.25), quantile(Turn::ratio, 0.75));
	}

	private double quantile(ToDoubleFunction<Turn> value, double part) {
		double[] sorted = this.turns.stream().mapToDouble(value).sorted().toArray();
		return sorted[(int) Math.round(part * (sorted.length - 1))];
	}

	/**
	 * What both sides cost one after the other.
	 */
	record Turn(double product, double peer) {

		double ratio() {
			return this.product / this.peer;
		}

	}

}
