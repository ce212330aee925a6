package com.example.identityemulator.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a new emulator all it has to know; nothing that the tests are told gets in its
 * way.
 */
final class EmulatorStart {

	private EmulatorStart() {
	}

	static Emulator of(EntraEmulator wish) {
		PackagedEmulator packaged = PackagedEmulator.unpacked();
		Path registrations = wish.registrations().isEmpty() ? packaged.registrations()
				: Path.of(wish.registrations()).toAbsolutePath();
		Path state = wish.https() ? TemporaryFolder.create() : null;
		int[] ports = freePorts();
		Addresses addresses = new Addresses("http://127.0.0.1:" + ports[0],
				wish.https() ? "https://127.0.0.1:" + ports[1] : null, "http://127.0.0.1:" + ports[2], "",
				wish.https() ? state.resolve("development-ca.pem") : null);
		List<String> arguments = new ArrayList<>(List.of("--spring.config.location=classpath:/",
				"--server.address=127.0.0.1", "--server.port=" + ports[0], "--emulator.admin-port=" + ports[2],
				"--emulator.public-url=" + addresses.http(), "--emulator.registrations=" + registrations,
				"--emulator.backchannel=", "--emulator.tls.enabled=" + wish.https(),
				"--emulator.state=" + (wish.https() ? state : ""),
				"--emulator.issuer=" + (wish.https() ? addresses.https() : ""), "--logging.level.root=warn",
				"--logging.level.com.example.identityemulator=warn"));
		if (wish.https()) {
			arguments
				.addAll(List.of("--emulator.tls.port=" + ports[1], "--emulator.tls.public-url=" + addresses.https()));
		}
		packaged.run(arguments.toArray(String[]::new));
		return new Emulator(addresses);
	}

	/**
	 * Three that are free together, so they differ.
	 */
	private static int[] freePorts() {
		InetAddress loopback = InetAddress.getLoopbackAddress();
		try (ServerSocket first = new ServerSocket(0, 1, loopback);
				ServerSocket second = new ServerSocket(0, 1, loopback);
				ServerSocket third = new ServerSocket(0, 1, loopback)) {
			return new int[] { first.getLocalPort(), second.getLocalPort(), third.getLocalPort() };
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
