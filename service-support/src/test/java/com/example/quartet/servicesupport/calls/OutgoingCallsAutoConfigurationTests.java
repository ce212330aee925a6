package com.example.quartet.servicesupport.calls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

class OutgoingCallsAutoConfigurationTests {

	private final ApplicationContextRunner module = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(HttpClientAutoConfiguration.class, ImperativeHttpClientAutoConfiguration.class,
					RestClientAutoConfiguration.class, OutgoingCallsAutoConfiguration.class));

	@Test
	void noCallOffersAnotherVersionOfHttp() throws IOException {
		List<String> asked = new ArrayList<>();
		HttpServer api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		api.createContext("/", (call) -> {
			asked.addAll(call.getRequestHeaders().keySet());
			call.sendResponseHeaders(204, -1);
		});
		api.start();
		try {
			this.module.run((context) -> context.getBean(RestClient.Builder.class)
				.build()
				.get()
				.uri("http://127.0.0.1:" + api.getAddress().getPort())
				.retrieve()
				.toBodilessEntity());
		}
		finally {
			api.stop(0);
		}
		assertThat(asked).contains("Host").doesNotContain("Upgrade", "Http2-settings");
	}

}
