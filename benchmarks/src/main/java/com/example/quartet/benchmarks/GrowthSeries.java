package com.example.quartet.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * How one cost grows with one number.
 *
 * @param number what there is more and more of
 * @param cost what is measured, with its unit
 * @param points from few to many
 */
record GrowthSeries(String number, String cost, List<Point> points) {

	/**
	 * Measures at each power of ten.
	 * @param decades the exponents of the first and of the last
	 */
	static GrowthSeries measure(String number, String cost, int[] decades, Measurement measurement) throws Exception {
		List<Point> points = new ArrayList<>();
		for (int decade = decades[0]; decade <= decades[1]; decade++) {
			int many = (int) Math.pow(10, decade);
			points.add(new Point(many, measurement.costOf(many)));
		}
		GrowthSeries series = new GrowthSeries(number, cost, points);
		series.print();
		return series;
	}

	private void print() {
		StringBuilder row = new StringBuilder("| %s | %s |".formatted(this.number, this.cost));
		this.points.forEach((point) -> row.append(" %,d: %.2f |".formatted(point.number(), point.cost())));
		System.out.println(row);
	}

	/**
	 * One measurement.
	 */
	record Point(int number, double cost) {
	}

	/**
	 * Brings it to this number, and measures.
	 */
	interface Measurement {

		double costOf(int number) throws Exception;

	}

}
