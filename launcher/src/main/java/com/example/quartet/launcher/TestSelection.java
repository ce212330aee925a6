package com.example.quartet.launcher;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The tests that run on this machine: those whose programs are there or can be installed.
 */
final class TestSelection {

	private static final List<TestNeed> NEEDS = List.of(new TestNeed("npm", "npm"),
			new TestNeed("redis-server", "redis"), new TestNeed("nginx", "nginx"));

	static final String CONTAINERS = "containers";

	// region new
	static final String VARIANTS = "variants";

	// endregion

	private final Installation installation;

	private final List<String> options = new ArrayList<>();

	private final List<String> tags = new ArrayList<>();

	private final SkippedTestList skipped;

	private TestSelection(Installation installation, SkippedTestList skipped) {
		this.installation = installation;
		this.skipped = skipped;
		leaveOut(CONTAINERS, "needs the containers of docker compose; .ci/run starts them, and runs it");
		// region new
		leaveOut(VARIANTS, "takes minutes for each project that it makes; ./test variants runs it");
		// endregion
		NEEDS.stream().filter((need) -> skipped.hasTagged(need.tag())).forEach(this::bring);
	}

	static TestSelection all(Installation installation, Path root) {
		return new TestSelection(installation, SkippedTestList.of(root));
	}

	static TestSelection withoutJourneys(Installation installation, Path root) {
		TestSelection selection = new TestSelection(installation, SkippedTestList.ofUnitTests(root));
		selection.leaveOutJourneys("./test runs them, too");
		return selection;
	}

	void leaveOutJourneys(String reason) {
		this.options.add("-DskipITs");
		this.skipped.addJourneys(reason);
	}

	/**
	 * What Maven is asked for: as many modules at once as there are cores, since a test
	 * that waits for a slow reader or a database leaves its core to others.
	 */
	List<String> arguments() {
		List<String> arguments = new ArrayList<>(
				List.of("-T1C", "verify", "-Dleft.out=" + String.join(",", this.tags)));
		arguments.addAll(this.options);
		return arguments;
	}

	/**
	 * The last lines of the output.
	 * @param began when the tests did
	 */
	String skipped(Instant began) {
		this.skipped.addSkipped(began);
		return this.skipped.text();
	}

	private void bring(TestNeed need) {
		if (!this.installation.bring(need.program())) {
			leaveOut(need.tag(), "there is no %s, and it could not be installed%s".formatted(need.program(),
					this.installation.command(need.program()).map((command) -> ": " + command).orElse("")));
		}
	}

	private void leaveOut(String tag, String reason) {
		this.tags.add(tag);
		this.skipped.addTagged(tag, reason);
	}

}
