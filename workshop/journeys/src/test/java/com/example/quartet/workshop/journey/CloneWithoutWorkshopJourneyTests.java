package com.example.quartet.workshop.journey;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A team drops the workshop by deleting its folder and one line, and everything else
 * builds, keeps the rules of the house and starts; {@code ./test variants} runs all of
 * its own tests, which takes minutes.
 */
class CloneWithoutWorkshopJourneyTests {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Set<String> LEFT_BEHIND = Set.of(".git", ".run", "data", "node_modules", "target", "workshop");

	// compiles and packages everything; these tests are quick, and see links, class names
	// and settings
	private static final String QUICK_TESTS = "**/systemtests/house/*Tests,WebSecurityTests,ApiSecurityTests,TenantIssuerValidatorTests";

	@TempDir
	Path clone;

	@Test
	void itBuildsKeepsTheRulesOfTheHouseAndStarts() throws IOException, InterruptedException {
		copyWithoutWorkshop();
		build(10, "-Dsurefire.failIfNoSpecifiedTests=false", "-Dtest=" + QUICK_TESTS);
		theSiteStarts();
	}

	@Test
	@Tag("variants")
	void itPassesAllTestsOfItsOwn() throws IOException, InterruptedException {
		copyWithoutWorkshop();
		build(90);
	}

	private void build(int minutes, String... options) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(System.getProperty("maven.home") + "/bin/mvn", "-B", "-q", "-o",
				"-Dmaven.repo.local=" + System.getProperty("maven.repository"), "-Dcheckstyle.skip",
				"-Dspring-javaformat.skip", "package"));
		command.addAll(List.of(options));
		Process build = new ProcessBuilder(command).directory(this.clone.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log("build"))
			.start();
		assertThat(build.waitFor(minutes, TimeUnit.MINUTES)).isTrue();
		assertThat(build.exitValue()).as(() -> text("build")).isZero();
		assertThat(Files.list(this.clone.resolve("system-tests/target/surefire-reports"))).isNotEmpty();
	}

	private void theSiteStarts() throws IOException, InterruptedException {
		int port = freePort();
		ProcessBuilder start = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx128m", "-XX:TieredStopAtLevel=1", "-jar", "web-app/target/web-app.jar")
			.directory(this.clone.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log("web-app"));
		start.environment().put("SERVER_PORT", String.valueOf(port));
		start.environment().put("WEB_APP_CLIENT_SECRET_FILE", "registrations/secrets/web-app");
		Process site = start.start();
		try {
			HttpResponse<String> home = home(site, port);
			assertThat(home.statusCode()).isEqualTo(200);
			assertThat(home.body()).contains("Quartet", "/oauth2/authorization/entra").doesNotContain("/lab/", "??");
		}
		finally {
			site.destroy();
			site.waitFor();
		}
	}

	private HttpResponse<String> home(Process site, int port) throws IOException, InterruptedException {
		HttpClient http = HttpClient.newHttpClient();
		HttpRequest question = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build();
		Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
		while (site.isAlive() && Instant.now().isBefore(deadline)) {
			try {
				return http.send(question, BodyHandlers.ofString());
			}
			catch (ConnectException ex) {
				Thread.sleep(200);
			}
		}
		throw new IllegalStateException(text("web-app"));
	}

	private void copyWithoutWorkshop() throws IOException {
		Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
				if (LEFT_BEHIND.contains(folder.getFileName().toString())) {
					return FileVisitResult.SKIP_SUBTREE;
				}
				Files.createDirectories(CloneWithoutWorkshopJourneyTests.this.clone.resolve(ROOT.relativize(folder)));
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.copy(file, CloneWithoutWorkshopJourneyTests.this.clone.resolve(ROOT.relativize(file)));
				return FileVisitResult.CONTINUE;
			}

		});
		removeTheModule();
		Path fetched = ROOT.resolve("web-app/node_modules");
		if (Files.exists(fetched)) { // so that nothing is fetched again
			Files.createSymbolicLink(this.clone.resolve("web-app/node_modules"), fetched);
		}
	}

	private void removeTheModule() throws IOException {
		Path pom = this.clone.resolve("pom.xml");
		String text = Files.readString(pom);
		assertThat(text).containsOnlyOnce("<module>workshop</module>");
		Files.writeString(pom, text.replace("<module>workshop</module>", ""));
	}

	private File log(String name) {
		return this.clone.resolve(name + ".log").toFile();
	}

	private String text(String name) {
		try {
			return Files.readString(log(name).toPath());
		}
		catch (IOException ex) {
			return ex.getMessage();
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
