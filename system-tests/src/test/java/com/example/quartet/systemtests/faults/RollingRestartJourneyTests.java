package com.example.quartet.systemtests.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.example.quartet.systemtests.journey.Tokens;
import com.example.quartet.systemtests.running.FreePort;
import com.example.quartet.systemtests.running.Nginx;
import com.example.quartet.systemtests.running.Quartet;
import com.example.quartet.systemtests.running.TodoApiInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two instances behind a proxy are restarted one after the other while people work.
 */
@Tag("nginx")
class RollingRestartJourneyTests {

	private static final String PROXY = "http://localhost:" + FreePort.find();

	private static final int THREADS = 4;

	private static final Quartet quartet = Quartet.running();

	private static final List<TodoApiInstance> instances = new ArrayList<>();

	private static String token;

	private final HttpClient http = HttpClient.newHttpClient();

	private final Queue<String> failures = new ConcurrentLinkedQueue<>();

	private final AtomicInteger requests = new AtomicInteger();

	private final AtomicBoolean restarting = new AtomicBoolean(true);

	private Nginx proxy;

	@BeforeAll
	static void thereAreTwoInstances() throws Exception {
		Tokens tokens = new Tokens(quartet);
		token = tokens.signed(tokens.claimsFor(Tokens.TODO_API));
		instances.add(start("http://localhost:" + FreePort.find()));
		instances.add(start("http://localhost:" + FreePort.find()));
		for (TodoApiInstance instance : instances) {
			instance.awaitHealth();
		}
	}

	@AfterAll
	static void theyStop() {
		instances.forEach(TodoApiInstance::close);
		instances.clear();
	}

	@AfterEach
	void theProxyStops() {
		this.proxy.close();
	}

	@Test
	void aRollingRestartFailsNoRequest() throws Exception {
		this.proxy = Nginx.start(PROXY, addresses());
		assertNoRequestFails(2_000, () -> {
			restart(0);
			restart(1);
		});
	}

	@Test
	void aRestartFailsNoRequestOfAConnectionThatIsKept() throws Exception {
		this.proxy = Nginx.keepingConnections(PROXY, addresses());
		assertNoRequestFails(500, () -> {
			TodoApiInstance instance = instances.get(0);
			instance.terminate();
			instance.awaitExit();
			instances.set(0, start(instance.address()).awaitHealth());
		});
		assertThat(this.proxy.connections()).isLessThanOrEqualTo(2 * THREADS);
	}

	@Test
	void headersOf31KilobytesPassTheProxy() throws Exception {
		this.proxy = Nginx.start(PROXY, addresses());
		HttpRequest request = request().header("X-Long", "a".repeat(31 * 1024 - token.length())).build();
		assertThat(this.http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
	}

	private void assertNoRequestFails(int atLeast, Restart restart) throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(THREADS);
		for (int person = 0; person < THREADS; person++) {
			people.submit(() -> work(atLeast));
		}
		restart.run();
		this.restarting.set(false);
		people.shutdown();
		assertThat(people.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
		assertThat(this.failures).isEmpty();
		assertThat(this.requests).hasValueGreaterThanOrEqualTo(atLeast);
	}

	// as a deployment does it: out of the proxy once it is not ready, and in again when
	// it is well
	private void restart(int index) throws IOException, InterruptedException {
		TodoApiInstance instance = instances.get(index);
		instance.terminate();
		await().atMost(Duration.ofSeconds(30)).until(() -> readinessOf(instance) == 503);
		this.proxy.sendTo(List.of(instances.get(1 - index).address()));
		instance.awaitExit();
		instances.set(index, start(instance.address()).awaitHealth());
		this.proxy.sendTo(addresses());
	}

	private int readinessOf(TodoApiInstance instance) throws IOException, InterruptedException {
		return this.http
			.send(HttpRequest.newBuilder(URI.create(instance.address() + "/actuator/health/readiness")).build(),
					BodyHandlers.discarding())
			.statusCode();
	}

	private void work(int atLeast) {
		while (this.restarting.get() || this.requests.get() < atLeast) {
			boolean write = this.requests.incrementAndGet() % 10 == 0;
			try {
				int status = this.http.send(write ? newTodo() : todos(), BodyHandlers.discarding()).statusCode();
				if (status != (write ? 201 : 200)) {
					this.failures.add("answered " + status);
				}
				Thread.sleep(20);
			}
			catch (IOException ex) {
				this.failures.add(ex.toString());
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	private HttpRequest todos() {
		return request().build();
	}

	private HttpRequest newTodo() {
		return request().header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"title\": \"Written during a restart\"}"))
			.build();
	}

	private HttpRequest.Builder request() {
		return HttpRequest.newBuilder(URI.create(this.proxy.address() + "/api/todos"))
			.header("Authorization", "Bearer " + token)
			.timeout(Duration.ofSeconds(20));
	}

	private static List<String> addresses() {
		return instances.stream().map(TodoApiInstance::address).toList();
	}

	private static TodoApiInstance start(String address) throws IOException {
		return TodoApiInstance.start(quartet, address, Map.of("SHUTDOWN_PAUSE", "5s"));
	}

	/**
	 * What is done to the instances while requests come in.
	 */
	@FunctionalInterface
	private interface Restart {

		void run() throws Exception;

	}

}
