package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What {@code ./test} does: brings what the tests need, runs them, and names those that
 * did not run.
 */
final class TestCommand {

	private final OperatingSystem system;

	private final StateFolder state;

	private final Terminal terminal;

	private final Installation installation;

	private final Clock clock = Clock.systemUTC();

	private Optional<Path> browser = Optional.empty();

	TestCommand(OperatingSystem system, StateFolder state, Terminal terminal) {
		this.system = system;
		this.state = state;
		this.terminal = terminal;
		this.installation = new Installation(system, terminal, state.logs().resolve("install.log"));
	}

	int run(List<String> words) {
		boolean install = words.contains("--install");
		List<String> rest = words.stream().filter((word) -> !word.equals("--install")).toList();
		String word = rest.isEmpty() ? "" : rest.get(0);
		if (rest.size() > 1) {
			throw new LaunchException("./test takes one word, or none: ./test help tells which.");
		}
		return switch (word) {
			case "" -> everything(install);
			case "fast" -> fast(install);
			// region workshop
			case "screenshots" -> screenshots(install);
			// endregion
			// region new
			case "variants" -> variants(install);
			// endregion
			case "browser" -> {
				bringBrowser(install);
				this.terminal.say(this.browser.map(Path::toString).orElse("Playwright has its own"));
				yield 0;
			}
			case "help", "--help", "-h" -> {
				this.terminal.say(Help.TEST);
				yield 0;
			}
			default ->
				throw new LaunchException("There is no ./test %s; ./test help tells what there is.".formatted(word));
		};
	}

	// region new
	private int variants(boolean install) {
		this.state.check();
		bringBrowser(install);
		String modules = Project.WORKSHOP.isPartOf(this.state.root()) ? "system-tests," + Project.JOURNEYS
				: "system-tests";
		return maven(install,
				List.of("-pl", modules, "-am", "verify", "-Dtest=none", "-Dsurefire.failIfNoSpecifiedTests=false",
						"-Dgroups=" + TestSelection.VARIANTS, "-Dleft.out=" + TestSelection.CONTAINERS));
	}

	// endregion
	private int everything(boolean install) {
		this.state.check();
		TestSelection selection = TestSelection.all(this.installation, this.state.root());
		try {
			bringBrowser(install);
		}
		catch (LaunchException ex) {
			this.terminal.say(ex.getMessage());
			selection.leaveOutJourneys("there is no Chromium, and none could be fetched");
		}
		return run(install, selection);
	}

	private int fast(boolean install) {
		this.state.check();
		return run(install, TestSelection.withoutJourneys(this.installation, this.state.root()));
	}

	private int run(boolean install, TestSelection selection) {
		Instant began = this.clock.instant();
		int status = maven(install, selection.arguments());
		this.terminal.say(selection.skipped(began));
		return status;
	}

	// region workshop
	private int screenshots(boolean install) {
		this.state.check();
		if (!Project.WORKSHOP.isPartOf(this.state.root())) {
			throw new LaunchException("The pictures belong to the workshop, and this folder has none.");
		}
		if (!this.installation.bring("npm")) {
			throw new LaunchException("There is no npm, which fetches the library of the single page in the pictures.");
		}
		bringBrowser(install);
		int status = maven(install,
				List.of("-q", "-pl", Project.JOURNEYS, "-am", "verify", "-Dtest=none",
						"-Dsurefire.failIfNoSpecifiedTests=false", "-Dit.test=ScreenshotsJourneyTests",
						"-Dfailsafe.failIfNoSpecifiedTests=false"));
		if (status == 0) {
			this.terminal.say("The pictures are in %s/target/screenshots.".formatted(Project.JOURNEYS));
		}
		return status;
	}

	// endregion

	private void bringBrowser(boolean install) {
		Browser installed = new Browser(this.system);
		this.browser = installed.find();
		if (this.browser.isEmpty() && this.installation.install("chromium", false)) {
			this.browser = installed.find();
		}
		if (this.browser.isPresent()) {
			return;
		}
		this.terminal.say("There is no Chromium; letting Playwright fetch its own");
		int status = maven(install,
				List.of("-q", "-pl", "system-tests", "-am", "-DskipTests", "-Dexec.classpathScope=test",
						"-Dexec.args=install chromium", "-Dexec.mainClass=com.microsoft.playwright.CLI", "test-compile",
						"org.codehaus.mojo:exec-maven-plugin:3.6.3:java"));
		if (status != 0) {
			throw new LaunchException("""
					There is no Chromium, and none could be fetched.
					Install one (Debian and Ubuntu: apt-get install chromium; macOS: brew install --cask chromium),
					or name the one you have in %s, and run ./test again.""".formatted(Browser.VARIABLE));
		}
	}

	private int maven(boolean install, List<String> arguments) {
		Maven maven = Maven.find(this.system, this.installation, install);
		ProcessBuilder builder = new ProcessBuilder(maven.command(arguments)).directory(this.state.root().toFile())
			.inheritIO();
		// without it the tests use the one that Playwright fetched
		builder.environment().remove(Browser.VARIABLE);
		this.browser.ifPresent((file) -> builder.environment().put(Browser.VARIABLE, file.toString()));
		try {
			return builder.start().waitFor();
		}
		catch (IOException ex) {
			throw new LaunchException("Maven could not be started: " + ex.getMessage());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
