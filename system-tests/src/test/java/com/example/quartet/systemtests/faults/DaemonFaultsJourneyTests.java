package com.example.quartet.systemtests.faults;

import java.time.Duration;
import java.util.Map;

import com.example.quartet.systemtests.journey.ForgottenTodos;
import com.example.quartet.systemtests.running.Daemon;
import com.example.quartet.systemtests.running.FaultyProxy;
import com.example.quartet.systemtests.running.FaultyProxy.Fault;
import com.example.quartet.systemtests.running.Quartet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whatever happens between the daemon and the API, every to-do has its reminder in the
 * end, and none has two.
 */
class DaemonFaultsJourneyTests {

	private final Quartet quartet = Quartet.running();

	@Test
	void aBadNetworkLosesNoReminderAndDoublesNone() throws Exception {
		ForgottenTodos todos = new ForgottenTodos(this.quartet, 5);
		try (FaultyProxy proxy = new FaultyProxy(this.quartet.todoApi()); Daemon daemon = start(proxy, "8")) {
			proxy.delayEachAnswer(50);
			proxy.fail(Fault.TOO_MANY_REQUESTS, Fault.NONE, Fault.SERVER_ERROR, Fault.ANSWER_IS_CUT,
					Fault.REQUEST_IS_CUT, Fault.ANSWER_IS_CUT, Fault.TOO_MANY_REQUESTS);
			assertThat(daemon.awaitExit()).as(daemon.output()).isZero();
			assertThat(daemon.output())
				.containsPattern("todo-api will be asked again in 1\\d\\d\\d ms: it answered 429")
				.contains("it answered 500");
		}
		assertThat(todos.reminders()).containsOnly(1);
	}

	@Test
	void aRunThatIsKilledIsContinuedByTheNext() throws Exception {
		ForgottenTodos todos = new ForgottenTodos(this.quartet, 6);
		try (FaultyProxy proxy = new FaultyProxy(this.quartet.todoApi())) {
			proxy.delayEachAnswer(300);
			try (Daemon daemon = start(proxy, "1")) {
				awaitReminders(proxy, 3);
				daemon.kill();
				assertThat(daemon.awaitExit()).isNotZero();
			}
			assertThat(todos.reminders()).contains(0);
			proxy.delayEachAnswer(0);
			try (Daemon next = start(proxy, "1")) {
				assertThat(next.awaitExit()).as(next.output()).isZero();
			}
		}
		assertThat(todos.reminders()).containsOnly(1);
	}

	@Test
	void aRunThatIsToldToEndFinishesWhatIsInFlight() throws Exception {
		ForgottenTodos todos = new ForgottenTodos(this.quartet, 6);
		try (FaultyProxy proxy = new FaultyProxy(this.quartet.todoApi())) {
			proxy.delayEachAnswer(300);
			try (Daemon daemon = start(proxy, "1")) {
				awaitReminders(proxy, 2);
				daemon.close();
				daemon.awaitExit();
				assertThat(daemon.output()).contains("The daemon was told to end before all people were reminded")
					.containsPattern("Overdue to-dos: \\d+ found, [1-9]\\d* reminded, \\d+ already reminded, 0 failed");
			}
		}
		assertThat(todos.reminders()).contains(0);
	}

	@Test
	void twoCopiesDoNotRunTheSameJob() throws Exception {
		try (FaultyProxy proxy = new FaultyProxy(this.quartet.todoApi())) {
			proxy.delayEachAnswer(30_000);
			try (Daemon first = start(proxy, "1")) {
				awaitRequests(proxy, "GET /api/todos", 1);
				try (Daemon second = start(proxy, "1")) {
					assertThat(second.awaitExit()).isZero();
					assertThat(second.output()).contains("Another copy of the daemon is at this job");
				}
				first.kill();
			}
		}
	}

	private static void awaitReminders(FaultyProxy proxy, int count) {
		awaitRequests(proxy, "POST /api/todos/", count);
	}

	private static void awaitRequests(FaultyProxy proxy, String line, int count) {
		await().atMost(Duration.ofSeconds(30))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> proxy.requests(line) >= count);
	}

	private Daemon start(FaultyProxy proxy, String inFlight) {
		return Daemon.start(this.quartet,
				Map.of("TODO_API_URL", proxy.address(), "DAEMON_IN_FLIGHT", inFlight, "DAEMON_FIRST_WAIT", "100ms"),
				"--once");
	}

}
