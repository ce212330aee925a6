package com.example.quartet.benchmarks;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws several series side by side, each with its number on a scale of powers of ten.
 *
 * @param series those to draw
 */
record GrowthChart(List<GrowthSeries> series) {

	private static final int COLUMNS = 3;

	private static final int WIDTH = 300;

	private static final int HEIGHT = 210;

	private static final int MARGIN = 30;

	private static final int TOP = 50;

	String svg() {
		int rows = (this.series.size() + COLUMNS - 1) / COLUMNS;
		String panels = IntStream.range(0, this.series.size())
			.mapToObj((place) -> "<g transform=\"translate(%d %d)\">%n%s</g>%n".formatted(WIDTH * (place % COLUMNS),
					HEIGHT * (place / COLUMNS), panel(this.series.get(place))))
			.collect(Collectors.joining());
		return """
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="11" text-anchor="middle" fill="#333">
				<title>How costs grow</title>
				<rect width="100%%" height="100%%" fill="#fff"/>
				%s</svg>
				"""
			.formatted(WIDTH * COLUMNS, HEIGHT * rows, panels);
	}

	private static String panel(GrowthSeries series) {
		double most = series.points().stream().mapToDouble(GrowthSeries.Point::cost).max().orElse(1);
		String line = IntStream.range(0, series.points().size())
			.mapToObj((place) -> "%d,%d".formatted(x(series, place), y(series, place, most)))
			.collect(Collectors.joining(" "));
		String points = IntStream.range(0, series.points().size())
			.mapToObj((place) -> point(series, place, y(series, place, most)))
			.collect(Collectors.joining());
		return """
				<text x="%1$d" y="20" font-weight="bold">%2$s</text>
				<text x="%1$d" y="%3$d">%4$s</text>
				<path d="M%5$d %6$dH%7$d" stroke="#999"/>
				<polyline points="%8$s" fill="none" stroke="#0b5cad" stroke-width="2"/>
				%9$s""".formatted(WIDTH / 2, series.cost(), HEIGHT - 8, series.number(), MARGIN, HEIGHT - TOP + 10,
				WIDTH - MARGIN, line, points);
	}

	private static String point(GrowthSeries series, int place, int y) {
		GrowthSeries.Point point = series.points().get(place);
		int x = x(series, place);
		return """
				<circle cx="%1$d" cy="%2$d" r="3" fill="#0b5cad"/><text x="%1$d" y="%3$d">%4$s</text><text x="%1$d" y="%5$d" fill="#666">%6$,d</text>
				"""
			.formatted(x, y, y - 8, figure(point.cost()), HEIGHT - TOP + 25, point.number());
	}

	private static String figure(double cost) {
		return (cost < 10) ? "%.2f".formatted(cost) : "%.1f".formatted(cost);
	}

	private static int x(GrowthSeries series, int place) {
		return MARGIN + 15 + place * (WIDTH - 2 * MARGIN - 30) / Math.max(1, series.points().size() - 1);
	}

	private static int y(GrowthSeries series, int place, double most) {
		int bottom = HEIGHT - TOP + 10;
		return (int) Math.round(bottom - series.points().get(place).cost() / most * (bottom - TOP));
	}

}
