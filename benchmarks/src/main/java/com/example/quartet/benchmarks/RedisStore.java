package com.example.quartet.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A Redis of our own, as this machine has it.
 */
final class RedisStore implements AutoCloseable {

	private final int port = Server.freePort();

	private final Process process = new ProcessBuilder("redis-server", "--port", String.valueOf(this.port), "--bind",
			"127.0.0.1", "--save", "", "--appendonly", "no")
		.redirectErrorStream(true)
		.redirectOutput(ProcessBuilder.Redirect.DISCARD)
		.start();

	RedisStore() throws IOException {
	}

	String url() {
		return "redis://127.0.0.1:" + this.port;
	}

	/**
	 * The bytes that it says its data take.
	 */
	long usedBytes() throws IOException {
		try (Socket redis = new Socket(InetAddress.getLoopbackAddress(), this.port);
				BufferedReader answer = new BufferedReader(
						new InputStreamReader(redis.getInputStream(), StandardCharsets.UTF_8))) {
			redis.getOutputStream().write("INFO memory\r\n".getBytes(StandardCharsets.UTF_8));
			String line = answer.readLine();
			while (!line.startsWith("used_memory_dataset:")) {
				line = answer.readLine();
			}
			return Long.parseLong(line.substring(line.indexOf(':') + 1));
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
