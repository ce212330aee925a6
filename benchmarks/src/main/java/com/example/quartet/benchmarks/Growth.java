package com.example.quartet.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * How costs grow over four decades, in one picture.
 */
final class Growth {

	private static final Path PICTURE = Path.of("docs", "performance", "growth.svg");

	/**
	 * A directory of 100,000 people with a consent each does not fit in 256 MB.
	 */
	private static final List<String> SPACIOUS = List.of("-XX:+UseSerialGC", "-Xmx1g");

	private Growth() {
	}

	/**
	 * Measures all, and draws the picture.
	 */
	static void measure() throws Exception {
		List<GrowthSeries> all = List.of(people(), consents(), tokens());
		Files.createDirectories(PICTURE.getParent());
		Files.writeString(PICTURE, new GrowthChart(all).svg());
	}

	private static GrowthSeries people() throws Exception {
		return GrowthSeries.measure("people in the directory", "emulator's start, CPU seconds", new int[] { 1, 5 },
				(people) -> start(people, false));
	}

	private static GrowthSeries consents() throws Exception {
		return GrowthSeries.measure("people, each with a consent", "emulator's start, CPU seconds", new int[] { 1, 5 },
				(people) -> start(people, true));
	}

	private static double start(int people, boolean withConsents) throws Exception {
		try (PeopleDirectory directory = new PeopleDirectory(people, withConsents);
				Server emulator = Server.emulator(SPACIOUS, Server.freePort(), directory.variables())) {
			return emulator.cpu() / 1e9;
		}
	}

	private static GrowthSeries tokens() throws Exception {
		return GrowthSeries.measure("people with a token of the API's cache", "one on-behalf-of token, CPU us",
				new int[] { 1, 5 }, (people) -> {
					Contender cache = OnBehalfOfBenchmarks.cacheOf(people);
					cache.cost(100_000 + people);
					double[] costs = new double[5];
					for (int i = 0; i < costs.length; i++) {
						costs[i] = cache.cost(100_000) / 1e3;
					}
					return median(costs);
				});
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

}
