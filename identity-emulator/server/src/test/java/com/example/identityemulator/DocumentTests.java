package com.example.identityemulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentTests {

	private static final Path FAMILY = Path.of("..");

	private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)");

	private static final Pattern NAMED = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");

	@ParameterizedTest
	@MethodSource("namedTests")
	void everyTestThatTheDocumentNamesIsThere(String className, String method) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			Path file = files.filter((path) -> path.endsWith(className + ".java")).findFirst().orElseThrow();
			assertThat(Files.readString(file)).contains("void " + method + "(");
		}
	}

	@ParameterizedTest
	@MethodSource("javaExamples")
	void everyExampleIsCompiledAndRunsAsATest(String example) throws IOException {
		assertThat(Stream.of("junit", "testcontainers").flatMap(DocumentTests::testSources))
			.anyMatch((source) -> source.contains(example));
	}

	@ParameterizedTest
	@MethodSource("workflows")
	void aServiceOfAWorkflowIsToldItsAddressAndItsSecret(String workflow) {
		Map<String, Object> document = new Yaml().load(workflow);
		Map<String, ?> variables = serviceVariables(document);
		assertThat(variables.keySet()).allSatisfy((variable) -> assertThat(settings()).contains("${" + variable + ":"));
		assertThat(variables).containsKeys("EMULATOR_PUBLIC_URL", "EMULATOR_ADMIN_PORT", "EMULATOR_ADMIN_SECRET");
		assertThat(workflow).contains("Authorization: Bearer " + variables.get("EMULATOR_ADMIN_SECRET"),
				":" + variables.get("EMULATOR_ADMIN_PORT") + "/admin/directory");
	}

	@Test
	void everyLinkStaysInThisFolderAndPointsSomewhere() throws IOException {
		assertThat(LINK.matcher(document()).results().map((match) -> match.group(1))).hasSizeGreaterThan(10)
			.allSatisfy((target) -> assertThat(FAMILY.resolve(target)).exists())
			.noneMatch((target) -> target.startsWith(".."));
	}

	@Test
	void theFirstReadingIsTenFiles() throws IOException {
		String reading = document().replaceFirst("(?s).*## A first reading", "").replaceFirst("(?s)\n## .*", "");
		assertThat(LINK.matcher(reading).results()).hasSize(10);
	}

	@Test
	void everyLineOfWhatIsEmulatedNamesItsTest() throws IOException {
		String emulated = document().replaceFirst("(?s).*## What is emulated", "").replaceFirst("(?s)\n## .*", "");
		assertThat(emulated.lines().filter((line) -> line.startsWith("- "))).hasSizeGreaterThan(30)
			.allMatch((line) -> NAMED.matcher(line).find());
	}

	static List<String[]> namedTests() throws IOException {
		return NAMED.matcher(document())
			.results()
			.map((match) -> new String[] { match.group(1), match.group(2) })
			.toList();
	}

	static List<String> javaExamples() throws IOException {
		return examples("java");
	}

	static List<String> workflows() throws IOException {
		return examples("yaml");
	}

	private static List<String> examples(String language) throws IOException {
		Pattern example = Pattern.compile("(?s)```" + language + "\n(.*?)```");
		List<String> found = example.matcher(document()).results().map((match) -> match.group(1)).toList();
		assertThat(found).hasSizeGreaterThan(1);
		return found;
	}

	private static Stream<String> testSources(String module) {
		try (Stream<Path> files = Files.walk(FAMILY.resolve(module).resolve("src/test/java"))) {
			return files.filter(Files::isRegularFile).map(DocumentTests::read).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * GitHub has services by name and calls them env, GitLab has a list and calls them
	 * variables.
	 */
	private static Map<String, ?> serviceVariables(Map<String, ?> workflow) {
		Map<String, ?> jobs = workflow.containsKey("jobs") ? map(workflow.get("jobs")) : workflow;
		Object services = map(jobs.get("test")).get("services");
		return (services instanceof List<?> list) ? map(map(list.get(0)).get("variables"))
				: map(map(map(services).get("entra")).get("env"));
	}

	private static Map<String, Object> map(Object value) {
		Map<String, Object> map = new LinkedHashMap<>();
		((Map<?, ?>) value).forEach((name, member) -> map.put(name.toString(), member));
		return map;
	}

	private static String settings() {
		return read(Path.of("src/main/resources/application.yml"));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String document() throws IOException {
		return Files.readString(FAMILY.resolve("README.md")) + "\n" + Files.readString(FAMILY.resolve("EMULATED.md"));
	}

}
