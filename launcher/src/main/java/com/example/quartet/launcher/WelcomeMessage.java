package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person reads when everything is up.
 *
 * @param options how everything was started
 * @param provider where identity comes from
 * @param ours whether that is the emulator
 */
record WelcomeMessage(StartOptions options, String provider, boolean ours) {

	String text() {
		StringBuilder text = new StringBuilder("\n%s is up.\n\n".formatted(Project.NAME));
		// region web-app
		address(text, "The site", this.options.address(Port.WEB_APP));
		// endregion
		// region second-site
		if (this.ours) {
			address(text, "The second site", this.options.address(Port.SECOND_SITE));
		}
		// endregion
		address(text, "The emulator", this.provider);
		address(text, "To-dos", this.options.address(Port.TODO_API));
		// region downstream
		address(text, "Profiles", this.options.address(Port.DOWNSTREAM_API));
		// endregion
		if (this.ours) {
			text.append("""

					  Sign in as         alice@contoso.onmicrosoft.com   is asked for consent at her first visit
					                     bob@contoso.onmicrosoft.com     has given it already
					                     admin@contoso.onmicrosoft.com   is the administrator
					  Every password is  Passw0rd!
					""");
		}
		text.append("\n  What to try        ");
		List<String> steps = steps();
		for (int step = 0; step < steps.size(); step++) {
			text.append((step > 0) ? " ".repeat(21) : "").append("%d. %s\n".formatted(step + 1, steps.get(step)));
		}
		return text.append("\n  Logs are in .run/logs. ./run stop stops everything.").toString();
	}

	private static void address(StringBuilder text, String what, String address) {
		text.append("  %-18s %s\n".formatted(what, address));
	}

	private List<String> steps() {
		List<String> steps = new ArrayList<>();
		// region web-app
		steps.add("Sign in, and add a to-do that was due yesterday.");
		// region downstream
		steps.add("Open Profile: todo-api asked downstream-api on your behalf.");
		// endregion
		// endregion
		// region daemon
		steps.add("Wait a minute, or run ./run daemon: the daemon's reminder is on your to-do.");
		// endregion
		// region web-app
		steps.add("The same list without the site's help: %s/spa".formatted(this.options.address(Port.WEB_APP)));
		// endregion
		// region second-site
		steps.add("Sign in to the second site too, sign out of one, and see that you left both.");
		// endregion
		steps.add("Read how to call the API, and try it: %s/swagger-ui/index.html"
			.formatted(this.options.address(Port.TODO_API)));
		return steps;
	}

	/**
	 * How to trust the certificate, as the emulator has written it.
	 */
	static String trust(Path emulatorState) {
		try {
			return "\n" + Files.readString(emulatorState.resolve("how-to-trust.txt"))
					+ "Firefox remembers that localhost has https: in its history, "
					+ "\"Forget About This Site\" undoes that.";
		}
		catch (IOException ex) {
			throw new LaunchException("The emulator has not written how to trust its certificate: " + ex.getMessage());
		}
	}

}
