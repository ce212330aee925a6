package com.example.quartet.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.OptionalInt;

/**
 * Tells before the start which port another program has taken.
 */
final class PortCheck {

	private static final int TIMEOUT_IN_MILLISECONDS = 500;

	private final OptionalInt base;

	private final PortOwner owner;

	PortCheck(OptionalInt base, PortOwner owner) {
		this.base = base;
		this.owner = owner;
	}

	void check(List<AppModule> modules, boolean tls) {
		for (AppModule module : modules) {
			check(module, module.port());
			if (module.isEmulator()) {
				check(module, Port.EMULATOR_ADMIN);
			}
			if (module.isEmulator() && tls) {
				check(module, Port.EMULATOR_HTTPS);
			}
		}
	}

	private void check(AppModule module, Port port) {
		int number = port.number(this.base);
		if (answers(number)) {
			throw new LaunchException(("Port %d, which %s needs, is taken by another program%s: stop that one first, "
					+ "or take other ports with --port-base.")
				.formatted(number, module.name(), this.owner.of(number).map((name) -> " (" + name + ")").orElse("")));
		}
	}

	static boolean answers(int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_IN_MILLISECONDS);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
