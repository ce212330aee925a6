package com.example.quartet.benchmarks;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * A run of the daemon, from nothing to its exit.
 */
final class DaemonBenchmarks {

	private static final int REMINDERS = 1_000;

	private static final String YESTERDAY = "current_date - 1";

	private DaemonBenchmarks() {
	}

	static Comparison start(List<String> options) throws Exception {
		try (Quartet quartet = new Quartet(options)) {
			quartet.startDownstreamApi();
			quartet.startTodoApi();
			return start(quartet, JavaProgram.module("daemon-client", options, "--once"), options);
		}
	}

	static Comparison startFromArchive(List<String> options) throws Exception {
		try (Quartet quartet = new Quartet(options);
				ExtractedModule daemon = new ExtractedModule("daemon-client", options)) {
			quartet.startDownstreamApi();
			quartet.startTodoApi();
			daemon.writing("--once").cpuUntilExit(quartet.variables());
			return start(quartet, daemon.reading("--once"), options);
		}
	}

	/**
	 * Both over https, as MSAL4J refuses anything else.
	 */
	static Comparison startBesideMsal(List<String> options) throws Exception {
		try (Quartet quartet = new Quartet(options)) {
			quartet.useHttps();
			quartet.startDownstreamApi();
			quartet.startTodoApi();
			JavaProgram msal = JavaProgram.peer(MsalDaemon.class.getName(), quartet.options(),
					"%s/%s/".formatted(quartet.variables().get("IDENTITY_AUTHORITY"), Quartet.CONTOSO),
					EmulatorBenchmarks.DAEMON, quartet.variables().get("DAEMON_CLIENT_SECRET"),
					EmulatorBenchmarks.DAEMONS_SCOPE);
			try (ExtractedModule daemon = new ExtractedModule("daemon-client", quartet.options())) {
				daemon.writing("--once").cpuUntilExit(quartet.variables());
				return Comparison.of(Contender.adding(() -> daemon.reading("--once").cpuUntilExit(quartet.variables())),
						Contender.adding(() -> msal.cpuUntilExit(quartet.variables())), 7, 1);
			}
		}
	}

	private static Comparison start(Quartet quartet, JavaProgram daemon, List<String> options) throws Exception {
		return Comparison.of(Contender.adding(() -> daemon.cpuUntilExit(quartet.variables())),
				Contender.adding(() -> bare(quartet, options)), 7, 1);
	}

	/**
	 * What each reminder adds to a run that posts none.
	 */
	static Comparison reminder(List<String> options) throws Exception {
		try (Quartet quartet = new Quartet(options)) {
			quartet.startDownstreamApi();
			quartet.startTodoApi();
			return Comparison.of(Contender.adding(() -> perReminder(quartet, () -> daemon(quartet, options))),
					Contender.adding(() -> perReminder(quartet, () -> bare(quartet, options))), 5, 1);
		}
	}

	private static long perReminder(Quartet quartet, Callable<Long> run) throws Exception {
		quartet.database().removeTodos();
		long none = run.call();
		quartet.database().add(1, REMINDERS, YESTERDAY);
		return (run.call() - none) / REMINDERS;
	}

	static long daemon(Quartet quartet, List<String> options) throws Exception {
		return JavaProgram.module("daemon-client", options, "--once").cpuUntilExit(quartet.variables());
	}

	private static long bare(Quartet quartet, List<String> options) throws Exception {
		return JavaProgram
			.peer(BareDaemon.class.getName(), options, quartet.emulator().address() + EmulatorBenchmarks.TOKEN_PATH,
					EmulatorBenchmarks.form(quartet.variables().get("DAEMON_CLIENT_SECRET")))
			.cpuUntilExit(quartet.variables());
	}

}
