package com.example.quartet.launcher;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No test is left out without its name and its reason in the last lines.
 */
class SkippedTestListTests {

	@TempDir
	Path root;

	private SkippedTestList skipped;

	@BeforeEach
	void aModuleWithTests() throws IOException {
		write("system-tests/src/test/java/SharedSessionsJourneyTests.java", "@Tag(\"redis\")\nclass X { }");
		write("system-tests/src/test/java/ConnectJourneyTests.java", "class X { }");
		write("system-tests/src/test/java/HouseTests.java", "class X { }");
		this.skipped = SkippedTestList.of(this.root);
	}

	@Test
	void whereAllRanTheLastLineSaysSo() {
		assertThat(this.skipped.text()).isEqualTo("No test was left out.");
	}

	@Test
	void testsAreFoundByTheirTag() {
		this.skipped.addTagged("redis", "there is no redis-server");
		assertThat(this.skipped.text()).isEqualTo("Left out:\n  SharedSessionsJourneyTests: there is no redis-server");
	}

	@Test
	void withoutABrowserEveryJourneyIsNamed() {
		this.skipped.addJourneys("there is no Chromium");
		assertThat(this.skipped.text()).isEqualTo("""
				Left out:
				  ConnectJourneyTests: there is no Chromium
				  SharedSessionsJourneyTests: there is no Chromium""");
	}

	@Test
	void aTestThatLeftItselfOutIsFoundInTheReports() throws IOException {
		write("web-app/target/surefire-reports/TEST-com.example.SomeTests.xml", """
				<testsuite>
				  <testcase name="works" classname="com.example.SomeTests" time="0.1"/>
				  <testcase name="waits" classname="com.example.SomeTests" time="0.1">
				    <skipped message="no database"/>
				  </testcase>
				  <testcase name="sleeps" classname="com.example.SomeTests"><skipped/></testcase>
				</testsuite>
				""");
		this.skipped.addSkipped(Instant.EPOCH);
		assertThat(this.skipped.text()).isEqualTo("""
				Left out:
				  SomeTests.waits: no database
				  SomeTests.sleeps: it does not say why""");
	}

	@Test
	void reportsOfAnEarlierRunDoNotCount() throws IOException {
		write("web-app/target/surefire-reports/TEST-com.example.SomeTests.xml",
				"<testcase name=\"a\" classname=\"b.C\"><skipped/></testcase>");
		this.skipped.addSkipped(Instant.now().plusSeconds(60));
		assertThat(this.skipped.text()).isEqualTo("No test was left out.");
	}

	@Test
	void aReportMayBeLargerThanTheMemoryOfTheLauncher() throws Exception {
		Path report = this.root.resolve("web-app/target/surefire-reports/TEST-com.example.SomeTests.xml");
		Files.createDirectories(report.getParent());
		try (BufferedWriter content = Files.newBufferedWriter(report)) {
			content.write(
					"<testsuite><testcase name=\"waits\" classname=\"b.SomeTests\"><skipped message=\"no database\"/>");
			content.write("</testcase><testcase name=\"prints\" classname=\"b.SomeTests\"><system-out><![CDATA[");
			for (int line = 0; line < 800_000; line++) {
				content.write("A test may print many lines, <skipped/> among them, and Maven keeps them all.\n");
			}
			content.write("]]></system-out></testcase></testsuite>");
		}
		// as launch.sh starts it
		Process launcher = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx64m", "-cp", System.getProperty("java.class.path"), SkippedTestListProgram.class.getName(),
				this.root.toString())
			.redirectErrorStream(true)
			.start();
		assertThat(new String(launcher.getInputStream().readAllBytes()))
			.isEqualToNormalizingNewlines("Left out:\n  SomeTests.waits: no database\n");
	}

	private void write(String file, String content) throws IOException {
		Path path = this.root.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, content);
	}

}
