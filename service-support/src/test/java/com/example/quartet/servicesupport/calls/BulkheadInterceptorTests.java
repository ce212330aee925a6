package com.example.quartet.servicesupport.calls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.unit.DataSize;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BulkheadInterceptorTests {

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private HttpServer neighbour;

	@BeforeEach
	void start() throws IOException {
		this.neighbour = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.neighbour.setExecutor(this.threads);
		this.neighbour.start();
	}

	@AfterEach
	void stop() {
		this.neighbour.stop(0);
		this.threads.shutdown();
	}

	@Test
	@Timeout(60)
	void aNeighbourThatHangsHoldsNoMoreThanItsShare() throws Exception {
		CountDownLatch hanging = new CountDownLatch(1);
		CountDownLatch asked = new CountDownLatch(2);
		on("/hangs", (exchange) -> {
			asked.countDown();
			await(hanging);
			answer(exchange, 200, "{}");
		});
		RestClient http = client(new OutgoingCallProperties(2, DataSize.ofKilobytes(1)));
		ExecutorService callers = Executors.newFixedThreadPool(2);
		try {
			List<Future<String>> calls = new ArrayList<>();
			for (int count = 0; count < 2; count++) {
				calls.add(callers.submit(() -> get(http, "/hangs")));
			}
			await(asked);
			assertThatExceptionOfType(ResourceAccessException.class).isThrownBy(() -> get(http, "/hangs"))
				.withCauseInstanceOf(BulkheadFullException.class);
			hanging.countDown();
			for (Future<String> call : calls) {
				assertThat(call.get()).isEqualTo("{}");
			}
		}
		finally {
			callers.shutdown();
		}
		assertThat(get(http, "/hangs")).isEqualTo("{}");
	}

	@Test
	void aCallThatFailsFreesItsPlace() {
		on("/fails", (exchange) -> answer(exchange, 500, "oops"));
		on("/long", (exchange) -> answer(exchange, 200, "x".repeat(2000)));
		RestClient http = client(new OutgoingCallProperties(1, DataSize.ofKilobytes(1)));
		for (int count = 0; count < 5; count++) {
			assertThatExceptionOfType(RestClientException.class).isThrownBy(() -> get(http, "/fails"))
				.withMessageContaining("500");
			assertThatExceptionOfType(RestClientException.class).isThrownBy(() -> get(http, "/long"))
				.withStackTraceContaining("The answer is too long");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "json", "*/*;q=x", "application/json;charset=none" })
	void aMediaTypeThatIsNoneIsAFailureOfTheCall(String type) {
		on("/odd", (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", type);
			answer(exchange, 200, "{}");
		});
		RestClient http = client(new OutgoingCallProperties(1, DataSize.ofKilobytes(1)));
		for (int count = 0; count < 2; count++) {
			assertThatExceptionOfType(ResourceAccessException.class).isThrownBy(() -> get(http, "/odd"))
				.withMessageContaining("cannot be read");
		}
	}

	private String get(RestClient http, String path) {
		return http.get()
			.uri("http://127.0.0.1:%d%s".formatted(this.neighbour.getAddress().getPort(), path))
			.retrieve()
			.body(String.class);
	}

	private void on(String path, HttpHandler handler) {
		this.neighbour.createContext(path, handler);
	}

	private static void answer(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, bytes.length);
		try (exchange) {
			exchange.getResponseBody().write(bytes);
		}
	}

	private static RestClient client(OutgoingCallProperties properties) {
		return RestClient.builder().requestInterceptor(new BulkheadInterceptor(properties)).build();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
