package com.example.quartet.systemtests.running;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port that no program listens on, below those that the system hands out to clients.
 */
public final class FreePort {

	private FreePort() {
	}

	public static int find() {
		for (int attempt = 0; attempt < 100; attempt++) {
			int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
			try (ServerSocket socket = new ServerSocket(port)) {
				return socket.getLocalPort();
			}
			catch (IOException ex) {
				// taken, try another
			}
		}
		throw new IllegalStateException("No free port between 20000 and 30000");
	}

}
