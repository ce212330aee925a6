package com.example.identityemulator.clients;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import com.example.identityemulator.junit.Emulator;
import org.awaitility.Awaitility;

/**
 * A site in a process of its own, from its first answer until the tests are over.
 */
final class SiteProgram implements AutoCloseable {

	private final Process process;

	private SiteProgram(Process process) {
		this.process = process;
	}

	static SiteProgram start(String name, URI address, Emulator emulator, ProcessBuilder builder) throws IOException {
		builder.redirectErrorStream(true).redirectOutput(Path.of("target", name + ".log").toFile());
		builder.environment().putAll(ClientProgram.variables(emulator));
		Process process = builder.start();
		Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> !process.isAlive() || answers(address));
		if (!process.isAlive()) {
			throw new IllegalStateException("The site has ended: see target/" + name + ".log");
		}
		return new SiteProgram(process);
	}

	private static boolean answers(URI address) {
		try (Socket socket = new Socket(address.getHost(), address.getPort())) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void close() throws InterruptedException {
		this.process.descendants().forEach(ProcessHandle::destroy);
		this.process.destroy();
		this.process.waitFor();
	}

}
