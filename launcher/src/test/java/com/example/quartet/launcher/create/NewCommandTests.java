package com.example.quartet.launcher.create;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * This very project, under another name.
 */
class NewCommandTests {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Pattern TRANSCRIPT = Pattern.compile("```\n\\$ \\./run new (.*)\n([\\s\\S]*?)```");

	private static final Pattern LATER_VERSION = Pattern.compile("```\n\\./run new (.*)\n```");

	private static final Pattern TELLTALE = Pattern.compile(
			"(?i)quartet|endregion|<!-- (?:of|run by) |second[ -]?site|\\b808[03]\\b|\\b80(?:8[0-5]|9[01])0000\\b");

	private static final Pattern TELLS_OF_PARTS = Pattern
		.compile(".*\\.(?:md|yml|tf|json|properties)|(?:.*/)?pom\\.xml");

	@TempDir
	Path folder;

	private Path caller;

	private final List<String> said = new ArrayList<>();

	@BeforeEach
	void aFolderBesideThisOne() throws IOException {
		this.caller = Files.createDirectory(this.folder.resolve("quartet"));
	}

	@Test
	void theDocumentShowsWhatIsSaid() throws IOException {
		Matcher shown = TRANSCRIPT.matcher(Files.readString(ROOT.resolve("docs/make-it-yours.md")));
		assertThat(shown.find()).isTrue();
		assertThat(ROOT.resolve("README.md")).content().contains("\n./run new " + shown.group(1) + "\n");
		make(shown.group(1).split(" "));
		assertThat(String.join("\n", this.said) + "\n").isEqualTo(shown.group(2));
	}

	@Test
	void nothingRemindsOfThisProjectButTheNotice() throws IOException {
		make("../desk", "--package", "org.acme.desk", "--name", "Order Desk", "--port-base", "7000");
		Path desk = this.folder.resolve("desk");
		assertThat(desk.resolve("NOTICE")).content().contains("Quartet", "Apache License 2.0");
		assertThat(desk.resolve("LICENSE")).hasSameTextualContentAs(ROOT.resolve("LICENSE"));
		assertThat(desk.resolve("README.md")).content().startsWith("# Order Desk\n").contains("http://localhost:7000");
		assertThat(desk.resolve("run")).isExecutable();
		assertThat(desk.resolve("launcher/src/main/java/org/acme/desk/launcher/create")).doesNotExist();
		assertThat(desk.resolve("workshop")).doesNotExist();
		try (Stream<Path> files = Files.walk(desk)) {
			List<String> own = files.map(desk::relativize)
				.filter(NewCommandTests::isOwnText)
				.map(Path::toString)
				.toList();
			assertThat(own).hasSizeGreaterThan(500);
			assertThat(own.stream().flatMap((file) -> lines(desk, file, TELLTALE))).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "--without daemon; daemon-client; (?i)daemon",
			"--without downstream; downstream-api; (?i)daemon|downstream|profile api|asks? microsoft graph|token for graph|\\bProfile\\.",
			"--api-only; web-app; (?i)daemon|web-app|web app|WEB_APP|\\bthe site\\b|/spa\\b" })
	void aModuleThatIsLeftOutIsNoModuleOfTheProjectAndInNoDocument(String options, String module, String words)
			throws IOException {
		make(("../desk --package org.acme.desk " + options).split(" "));
		Path desk = this.folder.resolve("desk");
		assertThat(desk.resolve(module)).doesNotExist();
		for (String file : List.of("system-tests/pom.xml",
				"launcher/src/main/java/org/acme/desk/launcher/Project.java")) {
			assertThat(desk.resolve(file)).content().doesNotContain(module, "endregion");
		}
		try (Stream<Path> files = Files.walk(desk.resolve("registrations"))) {
			assertThat(files.filter((file) -> file.toString().endsWith(".json"))).isNotEmpty()
				.allSatisfy((file) -> assertThat(file).content().doesNotContain(idOf(module)));
		}
		try (Stream<Path> files = Files.walk(desk)) {
			List<String> documents = files.map(desk::relativize)
				.filter((file) -> isOwnText(file) && TELLS_OF_PARTS.matcher(file.toString()).matches())
				.map(Path::toString)
				.toList();
			assertThat(documents).hasSizeGreaterThan(30).contains("README.md", "docker-compose.yml", "pom.xml");
			assertThat(documents.stream().flatMap((file) -> lines(desk, file, Pattern.compile(words)))).isEmpty();
		}
	}

	@Test
	void aWorkshopThatIsNotThereCannotComeAlong() throws IOException {
		Files.createDirectories(this.caller.resolve("launcher/new"));
		for (String file : List.of("launcher/new/parts.txt", ".gitignore")) {
			Files.copy(ROOT.resolve(file), this.caller.resolve(file));
		}
		assertThatExceptionOfType(NewProjectException.class)
			.isThrownBy(() -> make(this.caller, "../desk", "--package", "org.acme.desk", "--with", "workshop"))
			.withMessage("There is no folder workshop here that could come along.");
		assertThat(this.folder.resolve("desk")).doesNotExist();
	}

	@Test
	@EnabledIf(value = "hasWorkshop", disabledReason = "this copy has no workshop")
	void theWorkshopQuotesTheEmulatorAsItIs() throws IOException {
		make("../desk", "--package", "org.acme.desk", "--with", "workshop");
		Path desk = this.folder.resolve("desk");
		assertThat(desk.resolve("README.md")).content().contains("\n| `workshop` |").doesNotContain("workshop/");
		Matcher quoted = Pattern.compile("```diff\n--- (identity-emulator/.+)\n-(.+)\n")
			.matcher(Files.readString(desk.resolve("workshop/docs/flows/6-consent.md")));
		assertThat(quoted.find()).isTrue();
		assertThat(Files.readAllLines(desk.resolve(quoted.group(1)))).containsOnlyOnce(quoted.group(2));
	}

	@Test
	void theCommandForALaterVersionGivesTheSameProject() throws IOException {
		String document = Files.readString(ROOT.resolve("docs/make-it-yours.md"));
		for (Pattern shown : List.of(TRANSCRIPT, LATER_VERSION)) {
			Matcher command = shown.matcher(document);
			assertThat(command.find()).isTrue();
			make(command.group(1).split(" "));
		}
		assertThat(this.folder.resolve("orders-next/registrations/applications/web-app.json"))
			.hasSameTextualContentAs(this.folder.resolve("orders/registrations/applications/web-app.json"));
	}

	@Test
	void aNameThatAFileHasAlreadyIsRefused() {
		assertThatExceptionOfType(NewProjectException.class)
			.isThrownBy(() -> make("../orders", "--package", "com.acme.orders", "--name", "Web App"))
			.withMessageStartingWith("The name 'Web App' cannot be");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "String; Java has a type String", "Thread Local; Java has a type ThreadLocal",
			"Test; .+\\.java imports another Test", "Path; .+\\.java imports another Path",
			"Playwright; .+\\.java imports another Playwright", "Object Node; .+\\.java imports another ObjectNode",
			"Sample Secret; .+\\.java has a SampleSecret of its own" })
	void aNameThatATypeOfTheCodeHasAlreadyIsRefused(String name, String reason) {
		assertThatExceptionOfType(NewProjectException.class)
			.isThrownBy(() -> make("../orders", "--package", "com.acme.orders", "--name", name))
			.withMessageMatching("The name '%s' cannot be: %s\\.".formatted(name, reason));
		assertThat(this.folder.resolve("orders")).doesNotExist();
	}

	private static String idOf(String module) {
		try {
			String application = Files.readString(ROOT.resolve("registrations/applications/%s.json".formatted(module)));
			Matcher id = Pattern.compile("\"appId\": \"([^\"]+)").matcher(application);
			assertThat(id.find()).isTrue();
			return new Identifiers(PackageName.of("org.acme.desk"), List.of(application), List.of(),
					OptionalInt.empty())
				.in(id.group(1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean hasWorkshop() {
		return Files.isDirectory(ROOT.resolve("workshop"));
	}

	private void make(String... words) {
		make(ROOT, words);
	}

	private void make(Path root, String... words) {
		Map<String, Integer> ports = Map.of("web-app", 8080, "second-site", 8083);
		new NewCommand(root, this.caller, ports, (folder, arguments) -> true, this.said::add).run(List.of(words));
	}

	private static Stream<String> lines(Path project, String file, Pattern pattern) {
		try {
			return Stream.concat(Stream.of(file), Files.readAllLines(project.resolve(file)).stream())
				.filter((line) -> pattern.matcher(line).find())
				.map((line) -> file + ": " + line.strip());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isOwnText(Path file) {
		return !file.startsWith("identity-emulator") && !file.startsWith(".git") && !file.endsWith("NOTICE")
				&& file.toString().matches(".*\\.(java|md|yml|json|xml|html|properties|js|css|sql|cmd|sh|txt|tf)");
	}

}
