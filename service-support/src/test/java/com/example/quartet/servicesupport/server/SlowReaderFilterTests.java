package com.example.quartet.servicesupport.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class SlowReaderFilterTests {

	private static final int MEGABYTE = 1024 * 1024;

	private static final int ANSWER_MEGABYTES = 40;

	private static final int MEGABYTES_OF_BUFFERS = 20;

	private final CountDownLatch threadIsFree = new CountDownLatch(1);

	private WebServer server;

	private void start(Duration answerTimeout) {
		this.server = new TomcatServletWebServerFactory(0).getWebServer(
				new ServletRegistrationBean<>(new LongAnswerServlet(), "/*"),
				new FilterRegistrationBean<>(new SlowReaderFilter(answerTimeout)));
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/bytes", "/characters", "/text" })
	void aClientThatTakesItsAnswerByDropsIsCutOff(String path, CapturedOutput log) throws Exception {
		start(Duration.ofSeconds(1));
		try (Socket client = ask(path)) {
			assertThat(readByDrops(client)).isLessThan(MEGABYTES_OF_BUFFERS);
			assertThat(this.threadIsFree.await(30, TimeUnit.SECONDS)).isTrue();
		}
		assertThat(log.getAll()).doesNotContain("\tat ");
	}

	@Test
	void aClientThatTakesItsAnswerAtOnceGetsAllOfIt() throws Exception {
		start(Duration.ofSeconds(30));
		try (Socket client = ask("/bytes")) {
			assertThat(client.getInputStream().readAllBytes().length).isGreaterThan(ANSWER_MEGABYTES * MEGABYTE);
		}
	}

	private Socket ask(String path) throws IOException {
		Socket client = new Socket("127.0.0.1", this.server.getPort());
		client.setSoTimeout(30_000);
		client.getOutputStream()
			.write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path)
				.getBytes(StandardCharsets.US_ASCII));
		return client;
	}

	private static int readByDrops(Socket client) throws IOException {
		InputStream in = client.getInputStream();
		byte[] drop = new byte[MEGABYTE / 32];
		int taken = 0;
		try {
			for (int length = in.read(drop); length >= 0
					&& taken < MEGABYTES_OF_BUFFERS * MEGABYTE; length = in.read(drop)) {
				taken += length;
				LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
			}
		}
		catch (IOException ex) {
			return taken / MEGABYTE; // reset, since there was more to come
		}
		return taken / MEGABYTE;
	}

	/**
	 * Writes more than all buffers hold.
	 */
	private final class LongAnswerServlet extends HttpServlet {

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			try {
				switch (request.getRequestURI()) {
					case "/bytes" -> response.getOutputStream().write(new byte[ANSWER_MEGABYTES * MEGABYTE]);
					case "/characters" -> response.getWriter().write(new char[ANSWER_MEGABYTES * MEGABYTE]);
					default -> response.getWriter().write("x".repeat(ANSWER_MEGABYTES * MEGABYTE));
				}
			}
			finally {
				SlowReaderFilterTests.this.threadIsFree.countDown();
			}
		}

	}

}
