package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a person reads when everything is up.
 *
 * @param options how everything was started
 * @param provider where identity comes from
 * @param ours whether that is the emulator
 */
record Welcome(StartOptions options, String provider, boolean ours) {

	String text() {
		StringBuilder text = new StringBuilder("""

				%s is up.

				  The site           %s
				""".formatted(Project.NAME, this.options.address(Port.WEB_APP)));
		// region second-site
		text.append(this.ours ? "  The second site    %s\n".formatted(this.options.address(Port.SECOND_SITE)) : "");
		// endregion
		text.append("""
				  The emulator       %s
				  The APIs           %s (to-dos), %s (profiles)
				""".formatted(this.provider, this.options.address(Port.TODO_API),
				this.options.address(Port.DOWNSTREAM_API)));
		if (this.ours) {
			text.append("""

					  Sign in as         alice@contoso.onmicrosoft.com   is asked for consent at her first visit
					                     bob@contoso.onmicrosoft.com     has given it already
					                     admin@contoso.onmicrosoft.com   is the administrator
					  Every password is  Passw0rd!
					""");
		}
		text.append("""

				  What to try        1. Sign in, and add a to-do that was due yesterday.
				                     2. Open Profile: todo-api asked downstream-api on your behalf.
				                     3. Wait a minute, or run ./run daemon: the daemon's reminder is on your to-do.
				                     4. The same list without the site's help: %s/spa
				""".formatted(this.options.address(Port.WEB_APP)));
		// region second-site
		text.append("""
				                     5. Sign in to the second site too, sign out of one, and see that you left both.
				""");
		// endregion
		text.append("""

				  Logs are in .run/logs. ./run stop stops everything.
				""");
		return text.toString().stripTrailing();
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
