package com.example.quartet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How costs grow over decades, in a few pictures.
 */
final class Growth {

	private static final Path PICTURES = Path.of("docs", "performance");

	private static final int[] OVERDUE = { 1, 4 };

	private static final int CALLS = 2_000;

	private Growth() {
	}

	/**
	 * Measures, and draws.
	 * @param names of pictures, all by default
	 */
	static void measure(List<String> names) throws Exception {
		if (names.isEmpty() || names.contains("people")) {
			draw("growth", List.of(people(), consents(), tokens()));
		}
		if (names.isEmpty() || names.contains("load")) {
			draw("growth-load", List.of(requestsAtOnce(), todos("H2", (quartet) -> {
			}), todos("PostgreSQL", Quartet::usePostgres)));
		}
		if (names.isEmpty() || names.contains("sessions")) {
			draw("growth-sessions", List.of(SessionGrowth.inRedis(), SessionGrowth.onTheHeap()));
		}
		if (names.isEmpty() || names.contains("reminders")) {
			draw("growth-reminders", reminders());
		}
	}

	private static void draw(String picture, List<GrowthSeries> series) throws IOException {
		Files.createDirectories(PICTURES);
		Files.writeString(PICTURES.resolve(picture + ".svg"), new GrowthChart(series).svg());
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
				Server emulator = directory.emulator(Server.SPACIOUS)) {
			return emulator.cpu() / 1e9;
		}
	}

	private static GrowthSeries tokens() throws Exception {
		return GrowthSeries.measure("people with a token of the API's cache", "one on-behalf-of token, CPU us",
				new int[] { 1, 5 }, (people) -> {
					Contender cache = OnBehalfOfBenchmarks.cacheOf(people);
					cache.cost(100_000 + people);
					return median(cache, 100_000) / 1e3;
				});
	}

	private static GrowthSeries todos(String database, DatabaseChoice choice) throws Exception {
		try (Quartet quartet = new Quartet(Server.SPACIOUS)) {
			choice.make(quartet);
			Server api = quartet.startTodoApi();
			Contender page = RequestBenchmarks.pageOfTodos(api, quartet.tokens());
			page.cost(2_000);
			AtomicInteger there = new AtomicInteger();
			return GrowthSeries.measure("to-dos of one person in " + database, "a page of them at the API, CPU ms",
					new int[] { 1, 5 }, (todos) -> {
						quartet.database().add(there.getAndSet(todos) + 1, todos, "current_date");
						page.cost(500);
						return median(page, 200) / 1e6;
					});
		}
	}

	private static List<GrowthSeries> reminders() throws Exception {
		try (Quartet quartet = new Quartet(Server.LEAN)) {
			quartet.startDownstreamApi();
			Server api = quartet.startTodoApi();
			long none = DaemonBenchmarks.daemon(quartet, Server.LEAN);
			Map<Integer, Double> atTheApi = new HashMap<>();
			AtomicInteger there = new AtomicInteger();
			return List
				.of(GrowthSeries.measure("overdue to-dos", "a reminder at the daemon, CPU ms", OVERDUE, (todos) -> {
					quartet.database().removeReminders();
					quartet.database().add(there.getAndSet(todos) + 1, todos, "current_date - 1");
					long before = api.cpu();
					long daemon = DaemonBenchmarks.daemon(quartet, Server.LEAN) - none;
					atTheApi.put(todos, (api.cpu() - before) / 1e6 / todos);
					return daemon / 1e6 / todos;
				}), GrowthSeries.measure("overdue to-dos", "a reminder at the API, CPU ms", OVERDUE, atTheApi::get));
		}
	}

	private static GrowthSeries requestsAtOnce() throws Exception {
		try (Quartet quartet = new Quartet(Server.SPACIOUS)) {
			Server api = quartet.startTodoApi();
			// compiled before the first point is measured
			api.getAtOnce(RequestBenchmarks.HEALTH, 20 * CALLS, 10);
			return GrowthSeries.measure("requests at once", "API's health, CPU ms", new int[] { 0, 3 }, (requests) -> {
				Contender calls = new Contender(() -> api.getAtOnce(RequestBenchmarks.HEALTH, CALLS, requests),
						api::cpu);
				calls.cost(2);
				return median(calls, 1) / 1e6 / CALLS;
			});
		}
	}

	private static double median(Contender contender, int times) throws Exception {
		double[] costs = new double[5];
		for (int i = 0; i < costs.length; i++) {
			costs[i] = contender.cost(times);
		}
		Arrays.sort(costs);
		return costs[costs.length / 2];
	}

}
