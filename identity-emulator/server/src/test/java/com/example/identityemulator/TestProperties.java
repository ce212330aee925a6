package com.example.identityemulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The settings of an emulator without an application around it.
 */
public final class TestProperties {

	private TestProperties() {
	}

	public static EmulatorProperties keepingNoState() {
		return keepingStateIn(Path.of(""));
	}

	public static EmulatorProperties keepingStateIn(Path folder) {
		return new EmulatorProperties("src/test/resources/registrations", URI.create("http://127.0.0.1:9000"), null,
				null, null, -1, List.of(), false, false, folder.toString(), Duration.ofMinutes(10), Duration.ofHours(1),
				Duration.ofDays(90), Duration.ofHours(24), Duration.ofSeconds(30), Duration.ofHours(24));
	}

}
