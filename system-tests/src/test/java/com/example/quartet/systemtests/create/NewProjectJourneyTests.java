package com.example.quartet.systemtests.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import com.example.quartet.systemtests.journey.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.util.FileSystemUtils;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A project that {@code ./run new} has made builds, passes its tests, starts and signs a
 * person in.
 */
class NewProjectJourneyTests {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	// those that read the whole tree, and one that starts a module
	private static final String A_HANDFUL = "HouseRulesTests,BoundariesTests,FilesTests,DocumentsTests,ProtectionsTests,ErrorsTests,"
			+ "RegistrationsTests,SettingsTests,ComposeTests,ModuleEnvironmentTests,WebSecurityTests";

	private final Path folder = Path.of(System.getProperty("java.io.tmpdir"),
			"new-project-" + ProcessHandle.current().pid());

	private final int portBase = ThreadLocalRandom.current().nextInt(10_000, 20_000);

	@Test
	void aNewProjectBuildsAndSignsAPersonIn() throws Exception {
		try {
			run(ROOT, "./run", "new", this.folder.toString(), "--package", "com.acme.orders", "--name", "Orders");
			assertThat(run(this.folder, "git", "status", "--porcelain")).isEmpty();
			run(this.folder, "mvn", "-B", "-q", "package", "-Dtest=" + A_HANDFUL,
					"-Dsurefire.failIfNoSpecifiedTests=false");
			run(this.folder, "./run", "--detach", "--port-base", String.valueOf(this.portBase));
			try (Visitor bob = new Visitor("http://localhost:" + this.portBase)) {
				bob.signIn(Visitor.BOB);
				assertThat(Visitor.button(bob.page(), "Sign out")).isVisible();
				assertThat(bob.page()).hasTitle(Pattern.compile("Orders"));
				assertThat(bob.context().cookies()).extracting((cookie) -> cookie.name).contains("ORDERS_SESSION");
				bob.visit("/profile");
				assertThat(bob.page().locator("#time-zone")).isVisible();
			}
		}
		finally {
			if (Files.exists(this.folder)) {
				run(this.folder, "./run", "stop");
				FileSystemUtils.deleteRecursively(this.folder);
			}
		}
	}

	private static String run(Path where, String... command) throws IOException, InterruptedException {
		Path output = Files.createTempFile("new-project", ".log");
		Process process = new ProcessBuilder(List.of(command)).directory(where.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		boolean ended = process.waitFor(15, TimeUnit.MINUTES);
		String said = Files.readString(output);
		assertThat(ended && process.exitValue() == 0).as("%s: %s", String.join(" ", command), said).isTrue();
		return said;
	}

}
