package com.example.quartet.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The Chromium that the journeys run in.
 *
 * @param system whose programs are searched
 */
record Browser(OperatingSystem system) {

	static final String VARIABLE = "QUARTET_BROWSER";

	private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable");

	private static final List<String> FILES = List.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"/Applications/Chromium.app/Contents/MacOS/Chromium",
			"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

	Optional<Path> find() {
		String named = this.system.environment().getOrDefault(VARIABLE, "");
		if (!named.isEmpty()) {
			Path file = Path.of(named);
			Optional<Path> found = Files.isExecutable(file) ? Optional.of(file) : this.system.find(named);
			if (found.isPresent()) {
				return found;
			}
		}
		for (String program : PROGRAMS) {
			Optional<Path> found = this.system.find(program);
			if (found.isPresent()) {
				return found;
			}
		}
		return FILES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
	}

}
