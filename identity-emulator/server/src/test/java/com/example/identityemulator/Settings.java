package com.example.identityemulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The settings of an emulator without an application around it.
 */
public final class Settings {

	private Settings() {
	}

	public static EmulatorSettings keepingStateIn(Path folder) {
		return new EmulatorSettings("src/test/resources/registrations", URI.create("http://127.0.0.1:9000"), null, null,
				-1, List.of(), folder.toString(), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(90),
				Duration.ofHours(24), Duration.ofSeconds(30), Duration.ofHours(24));
	}

}
