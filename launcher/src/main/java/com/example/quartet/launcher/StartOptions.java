package com.example.quartet.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * How everything is started; kept for the commands that come later, such as
 * {@code status} and {@code restart}.
 *
 * @param tls over https
 * @param portBase the first of the ports, if not the usual ones
 * @param attached together with the workshop
 * @param settings the file that {@code --env} named
 */
record StartOptions(boolean tls, OptionalInt portBase, boolean attached, Optional<Path> settings) {

	static final StartOptions USUAL = new StartOptions(false, OptionalInt.empty(), false);

	StartOptions(boolean tls, OptionalInt portBase, boolean attached) {
		this(tls, portBase, attached, Optional.empty());
	}

	static StartOptions read(Path file) {
		Properties kept = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			kept.load(reader);
			String base = kept.getProperty("port-base", "");
			return new StartOptions(Boolean.parseBoolean(kept.getProperty("tls")),
					base.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(base)),
					Boolean.parseBoolean(kept.getProperty("attached")),
					Optional.ofNullable(kept.getProperty("settings")).map(Path::of));
		}
		catch (IOException | IllegalArgumentException ex) {
			return USUAL; // nothing was started yet
		}
	}

	void write(Path file) throws IOException {
		Properties kept = new Properties();
		kept.setProperty("tls", String.valueOf(this.tls));
		kept.setProperty("attached", String.valueOf(this.attached));
		kept.setProperty("port-base", this.portBase.isPresent() ? String.valueOf(this.portBase.getAsInt()) : "");
		this.settings.ifPresent((named) -> kept.setProperty("settings", named.toString()));
		try (Writer writer = Files.newBufferedWriter(file)) {
			kept.store(writer, "How the modules that run were started");
		}
	}

	StartOptions withAttached(boolean attached) {
		return new StartOptions(this.tls, this.portBase, attached, this.settings);
	}

	StartOptions withSettings(Optional<Path> settings) {
		return new StartOptions(this.tls, this.portBase, this.attached, settings);
	}

	String scheme() {
		return this.tls ? "https" : "http";
	}

	/**
	 * Where a module answers, as people and programs reach it.
	 */
	String address(AppModule module) {
		if (module.isEmulator()) {
			return this.tls ? "https://127.0.0.1:" + Port.EMULATOR_HTTPS.number(this.portBase)
					: "http://127.0.0.1:" + Port.EMULATOR.number(this.portBase);
		}
		return address(module.port());
	}

	String address(Port port) {
		return scheme() + "://localhost:" + port.number(this.portBase);
	}

}
