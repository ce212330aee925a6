package com.example.quartet.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that {@code ./run} starts: six programs, of which the site is two.
 */
final class SystemBenchmarks {

	private static final int PROGRAMS = 6;

	private SystemBenchmarks() {
	}

	static Comparison start(List<String> options) throws Exception {
		return compare(options, Server::cpu);
	}

	static Comparison memory(List<String> options) throws Exception {
		return compare(options, Server::memory);
	}

	private static Comparison compare(List<String> options, Measure measure) throws Exception {
		try (ArchivedPrograms programs = new ArchivedPrograms(options)) {
			return Comparison.of(Contender.adding(() -> system(options, programs, measure)),
					Contender.adding(() -> bare(options, measure)), 3, 1);
		}
	}

	private static long system(List<String> options, Programs programs, Measure measure) throws Exception {
		try (Quartet quartet = new Quartet(options, programs)) {
			quartet.startAll();
			quartet.startSecondSite();
			return sum(quartet.servers(), measure);
		}
	}

	private static long bare(List<String> options, Measure measure) throws Exception {
		List<Server> servers = new ArrayList<>();
		try {
			for (int i = 0; i < PROGRAMS; i++) {
				servers.add(Server.bare(options, Map.of()));
			}
			return sum(servers, measure);
		}
		finally {
			servers.forEach(Server::close);
		}
	}

	private static long sum(Iterable<Server> servers, Measure measure) throws IOException {
		long sum = 0;
		for (Server server : servers) {
			sum += measure.of(server);
		}
		return sum;
	}

	/**
	 * What is measured of each.
	 */
	private interface Measure {

		long of(Server server) throws IOException;

	}

}
