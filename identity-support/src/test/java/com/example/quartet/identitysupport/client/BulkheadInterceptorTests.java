package com.example.quartet.identitysupport.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.example.quartet.identitysupport.testing.StandIn;
import com.example.quartet.identitysupport.testing.StandIn.Answer;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BulkheadInterceptorTests {

	@Test
	void aNeighbourThatHangsHoldsNoMoreThanItsShare() throws Exception {
		CountDownLatch hanging = new CountDownLatch(1);
		CountDownLatch asked = new CountDownLatch(2);
		StandIn.on("/hangs", (exchange) -> {
			asked.countDown();
			await(hanging);
			StandIn.answer(exchange, new Answer(200, "{}"));
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
		StandIn.on("/fails", (exchange) -> StandIn.answer(exchange, new Answer(500, "oops")));
		StandIn.on("/long", (exchange) -> StandIn.answer(exchange, new Answer(200, "x".repeat(2000))));
		RestClient http = client(new OutgoingCallProperties(1, DataSize.ofKilobytes(1)));
		for (int count = 0; count < 5; count++) {
			assertThatExceptionOfType(RestClientException.class).isThrownBy(() -> get(http, "/fails"))
				.withMessageContaining("500");
			assertThatExceptionOfType(RestClientException.class).isThrownBy(() -> get(http, "/long"))
				.withStackTraceContaining("The answer is too long");
		}
	}

	private static String get(RestClient http, String path) {
		return http.get().uri(StandIn.address() + path).retrieve().body(String.class);
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
