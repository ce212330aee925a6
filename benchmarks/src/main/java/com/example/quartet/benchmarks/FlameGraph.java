package com.example.quartet.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.web.util.HtmlUtils;

/**
 * Draws samples of stacks as a flame graph: a box is as wide as the share of samples in
 * which its method was running or waited for what it had called.
 */
final class FlameGraph {

	private static final int WIDTH = 1600;

	private static final int ROW = 17;

	/**
	 * Narrower boxes are left out, with all that they called.
	 */
	private static final double MIN_BOX_WIDTH = 1;

	private static final double CHARACTER = 6.5;

	private final Box all = new Box();

	private final String title;

	FlameGraph(String title) {
		this.title = title;
	}

	/**
	 * Adds a sample.
	 * @param stack the methods, the first caller first
	 */
	void add(List<String> stack) {
		Box box = this.all;
		box.samples++;
		for (String method : stack) {
			box = box.called.computeIfAbsent(method, (name) -> new Box());
			box.samples++;
		}
	}

	String svg() {
		int height = ROW * (this.all.depth() + 1);
		StringBuilder boxes = new StringBuilder();
		draw(this.all, this.title, 0, height - ROW, boxes);
		return """
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="monospace" font-size="11">
				%s</svg>
				""".formatted(WIDTH, height, boxes);
	}

	private void draw(Box box, String name, double x, int y, StringBuilder boxes) {
		double width = width(box);
		if (width < MIN_BOX_WIDTH) {
			return;
		}
		String shown = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
		int room = (int) (width / CHARACTER);
		boxes
			.append("""
					<g><title>%s: %.1f %%</title><rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s" stroke="#fff" stroke-width="0.5"/><text x="%.1f" y="%d">%s</text></g>
					"""
				.formatted(HtmlUtils.htmlEscape(name), 100.0 * box.samples / this.all.samples, x, y, width, ROW,
						colour(name), x + 2, y + 12,
						HtmlUtils.htmlEscape((shown.length() > room) ? shown.substring(0, room) : shown)));
		double next = x;
		for (Map.Entry<String, Box> called : box.called.entrySet()) {
			draw(called.getValue(), called.getKey(), next, y - ROW, boxes);
			next += width(called.getValue());
		}
	}

	private double width(Box box) {
		return (double) WIDTH * box.samples / this.all.samples;
	}

	private static String colour(String name) {
		if (name.startsWith("com.example.")) {
			return "#f4a261";
		}
		return Profile.isOfTheJdk(name) ? "#d8dee4" : "#a8c8e8";
	}

	/**
	 * A method, where it was called from.
	 */
	private static final class Box {

		private final Map<String, Box> called = new TreeMap<>();

		private int samples;

		private int depth() {
			return 1 + this.called.values().stream().mapToInt(Box::depth).max().orElse(0);
		}

	}

}
