package com.example.quartet.systemtests.running;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import org.awaitility.Awaitility;

/**
 * A port that no program listens on, below those that the system hands out to clients.
 */
public final class FreePort {

	private FreePort() {
	}

	public static int find() {
		for (int attempt = 0; attempt < 100; attempt++) {
			int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
			if (isFree(port)) {
				return port;
			}
		}
		throw new IllegalStateException("No free port between 20000 and 30000");
	}

	/**
	 * Waits for the end of the program that had a port before: as long as it answers, the
	 * next one cannot listen there, and looks ready although it is not.
	 */
	static void await(int port) {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> isFree(port));
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port)) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

}
