package com.example.quartet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Prints the table, or checks that no row of it became worse.
 */
public final class Benchmarks {

	private static final Path EXPECTED = Path.of("benchmarks", "expected.tsv");

	/**
	 * How much worse a ratio may be than the expected one.
	 */
	private static final double TOLERANCE = 1.25;

	private static final List<Row> ROWS = List.of(
			new Row("bearer-header", "token from the header", "Spring Security's resolver", "0.25",
					TokenBenchmarks::bearerHeader),
			new Row("token-check", "a token seen before, all checks but the signature",
					"Spring Security's resource server", "0.25", TokenBenchmarks::tokenCheck),
			new Row("obo-spring", "on-behalf-of token from the cache, 10,000 people", "Spring Security's manager",
					"1.00", OnBehalfOfBenchmarks::withSpringSecurity),
			new Row("obo-msal4j", "on-behalf-of token from the cache, 10,000 people", "MSAL4J, one person", "1.00",
					OnBehalfOfBenchmarks::withMsal),
			new Row("emulator-token", "emulator: a token for an application", "mock-oauth2-server", "1.30",
					() -> EmulatorBenchmarks.token(Server.DEFAULT)),
			new Row("emulator-token-lean", "the same, with C1 alone", "mock-oauth2-server", "1.30",
					() -> EmulatorBenchmarks.token(Server.LEAN)),
			new Row("emulator-start", "emulator: from nothing to healthy", "mock-oauth2-server", "1.00",
					() -> EmulatorBenchmarks.start(Server.LEAN)),
			new Row("emulator-start-archive", "the same, from a class archive", "mock-oauth2-server", "1.00",
					() -> EmulatorBenchmarks.startFromArchive(Server.LEAN)),
			new Row("emulator-sign-in", "emulator: a sign-in and its code redeemed", "mock-oauth2-server", "0.50",
					() -> EmulatorBenchmarks.signIn(Server.DEFAULT)),
			new Row("emulator-memory", "emulator: its process after 300 tokens", "mock-oauth2-server", "1.00",
					Unit.MEMORY, () -> EmulatorBenchmarks.memory(Server.LEAN)),
			new Row("emulator-people", "emulator: from nothing to healthy, with 100,000 people", "with six people",
					"1.30", EmulatorBenchmarks::manyPeople),
			new Row("open-endpoint", "to-do API: its health, without a token", "Spring MVC alone", "2.00",
					() -> RequestBenchmarks.openEndpoint(Server.DEFAULT)),
			new Row("known-token", "to-do API: its health, with a token seen before", "the same without a token",
					"1.50", () -> RequestBenchmarks.knownToken(Server.DEFAULT)),
			new Row("profile-hop", "to-do API: a profile on behalf of a caller, with all tokens there",
					"Spring MVC alone with Apache's client", "1.15", () -> RequestBenchmarks.profile(Server.DEFAULT)),
			new Row("todos-page", "web app: a page of 50 to-dos", "Spring MVC and Thymeleaf alone", "2.00",
					() -> RequestBenchmarks.todosPage(Server.DEFAULT)),
			new Row("todos-h2", "to-do API: a page of 100,000 to-dos of a person, in H2", "a page of 1,000", "1.30",
					() -> RequestBenchmarks.manyTodos(Server.DEFAULT, (quartet) -> {
					})),
			new Row("todos-postgres", "the same in PostgreSQL", "a page of 1,000", "1.30",
					() -> RequestBenchmarks.manyTodos(Server.DEFAULT, Quartet::usePostgres)),
			new Row("daemon-start", "daemon: from nothing to its exit, with no reminder to post",
					"the JDK's client, no framework", "2.20", () -> DaemonBenchmarks.start(Server.LEAN)),
			new Row("daemon-start-archive", "the same, from a class archive", "the JDK's client, no framework", "2.20",
					() -> DaemonBenchmarks.startFromArchive(Server.LEAN)),
			new Row("daemon-start-msal4j", "the same, from a class archive and over https", "MSAL4J, no framework",
					"1.00", () -> DaemonBenchmarks.startBesideMsal(Server.LEAN)),
			new Row("reminder", "daemon: a reminder", "the JDK's client, no framework", "1.10",
					() -> DaemonBenchmarks.reminder(Server.LEAN)),
			new Row("system-start", "six programs, from nothing to healthy, from their class archives",
					"Spring MVC alone, six times", "18 s", () -> SystemBenchmarks.start(Server.LEAN)),
			new Row("system-memory", "six programs, when they are healthy", "Spring MVC alone, six times", "700 MB",
					Unit.MEMORY, () -> SystemBenchmarks.memory(Server.LEAN)));

	private Benchmarks() {
	}

	/**
	 * Measures.
	 * @param arguments names of rows, all by default, and {@code --check}; or
	 * {@code --growth} and names of its pictures
	 */
	public static void main(String[] arguments) throws Exception {
		Locale.setDefault(Locale.ROOT);
		// what PostgreSQL says of its start is no row of the table
		LoggingSystem.get(Benchmarks.class.getClassLoader())
			.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
		List<String> names = new ArrayList<>(Arrays.asList(arguments));
		if (names.remove("--growth")) {
			Growth.measure(names);
			System.exit(0);
		}
		boolean check = names.remove("--check");
		Map<String, Double> expected = expected();
		List<String> worse = new ArrayList<>();
		System.out.println("| row | what | compared with | ours | the other's | ratio | spread | goal |");
		System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
		for (Row row : ROWS) {
			if (names.isEmpty() ? !check || expected.containsKey(row.name()) : names.contains(row.name())) {
				Comparison comparison = row.benchmark().compare();
				double limit = expected.getOrDefault(row.name(), Double.MAX_VALUE) * TOLERANCE;
				if (check && comparison.ratio() > limit) {
					// once more: something may have disturbed one side only
					comparison = row.benchmark().compare();
				}
				System.out.printf("| %s | %s | %s | %s | %s | **%.2f** | %s | %s |%n", row.name(), row.product(),
						row.peer(), row.unit().format(comparison.product()), row.unit().format(comparison.peer()),
						comparison.ratio(), comparison.spread(), row.goal());
				if (comparison.ratio() > limit) {
					worse.add("%s: %.2f instead of %.2f".formatted(row.name(), comparison.ratio(),
							expected.get(row.name())));
				}
			}
		}
		worse.forEach(System.err::println);
		System.exit((check && !worse.isEmpty()) ? 1 : 0);
	}

	private static Map<String, Double> expected() throws IOException {
		return Files.readAllLines(EXPECTED)
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split("\t"))
			.collect(Collectors.toMap((columns) -> columns[0], (columns) -> Double.valueOf(columns[1])));
	}

}
