package com.example.quartet.workshop.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is released knows nothing of the workshop, and what is attached repeats nothing
 * that is released.
 */
class ReleasedJarsJourneyTests {

	private static final Path ATTACHED = Path.of(System.getProperty("quartet.attached"));

	private static final List<String> MODULES = List.of("daemon-client", "downstream-api", "todo-api", "web-app");

	private static final Path EXTENSION = ATTACHED.resolve("workshop-extension.jar");

	@ParameterizedTest
	@ValueSource(strings = { "api-support", "daemon-client", "downstream-api", "identity-support", "service-support",
			"todo-api", "web-app" })
	void noFileOfTheWorkshopIsReleased(String module) throws IOException {
		Set<String> own = files(Files.readAllBytes(EXTENSION)).keySet()
			.stream()
			.filter((name) -> !name.startsWith("META-INF/"))
			.collect(Collectors.toSet());
		assertThat(own).hasSizeGreaterThan(50);
		assertThat(released(module).keySet()).isNotEmpty().doesNotContainAnyElementsOf(own);
	}

	@ParameterizedTest
	@ValueSource(strings = { "api-support", "daemon-client", "downstream-api", "identity-support", "service-support",
			"todo-api", "web-app" })
	void nothingThatIsReleasedNamesTheWorkshop(String module) throws IOException {
		assertThat(released(module)).isNotEmpty().allSatisfy((name, content) -> {
			String text = new String(content, StandardCharsets.ISO_8859_1);
			assertThat(text).as(name).doesNotContain("quartet/workshop", "quartet.workshop", "Workshop-Messages");
		});
	}

	@Test
	void noSentenceOfTheWorkshopIsReleased() throws IOException {
		Set<String> own = keys(files(Files.readAllBytes(EXTENSION)), "workshop/.*\\.properties");
		assertThat(own).hasSizeGreaterThan(100);
		assertThat(keys(released("web-app"), "messages.*")).hasSizeGreaterThan(100).doesNotContainAnyElementsOf(own);
	}

	@ParameterizedTest
	@ValueSource(strings = { "daemon-client", "downstream-api", "todo-api", "web-app" })
	void noTracingIsReleased(String module) throws IOException {
		assertThat(libraries(module)).hasSizeGreaterThan(20)
			.noneMatch((name) -> name.contains("tracing") || name.contains("opentelemetry"));
	}

	@Test
	void onlyWhatOneOfTheModulesLacksIsAttached() throws IOException {
		Set<String> everywhere = libraries("web-app");
		for (String module : MODULES) {
			everywhere.retainAll(libraries(module));
		}
		assertThat(everywhere).hasSizeGreaterThan(20);
		assertThat(libraries()).contains("workshop-extension.jar")
			.anyMatch((name) -> name.startsWith("micrometer-tracing-bridge-otel"))
			.doesNotContainAnyElementsOf(everywhere);
	}

	private static Set<String> libraries() throws IOException {
		try (Stream<Path> jars = Files.list(ATTACHED)) {
			return jars.map((jar) -> jar.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
		}
	}

	private static Set<String> libraries(String module) throws IOException {
		return files(Files.readAllBytes(jarOf(module))).keySet()
			.stream()
			.filter((name) -> name.endsWith(".jar"))
			.map((name) -> name.substring(name.lastIndexOf('/') + 1))
			.collect(Collectors.toSet());
	}

	/** What a module wrote itself, without the libraries that are packed beside it. */
	private static Map<String, byte[]> released(String module) throws IOException {
		Map<String, byte[]> own = new TreeMap<>();
		files(Files.readAllBytes(jarOf(module))).forEach((name, content) -> {
			if (!name.endsWith(".jar")) {
				own.put(name.replaceFirst("^BOOT-INF/classes/", ""), content);
			}
		});
		return own;
	}

	private static Set<String> keys(Map<String, byte[]> files, String bundles) throws IOException {
		Properties sentences = new Properties();
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			if (file.getKey().matches(bundles)) {
				sentences.load(new StringReader(new String(file.getValue(), StandardCharsets.UTF_8)));
			}
		}
		return sentences.stringPropertyNames();
	}

	private static Path jarOf(String module) {
		return Path.of("..", module, "target", module + ".jar");
	}

	private static Map<String, byte[]> files(byte[] jar) throws IOException {
		Map<String, byte[]> files = new TreeMap<>();
		try (InputStream bytes = new ByteArrayInputStream(jar); ZipInputStream entries = new ZipInputStream(bytes)) {
			for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
				if (!entry.isDirectory()) {
					files.put(entry.getName(), entry.getName().endsWith(".jar") ? new byte[0] : entries.readAllBytes());
				}
			}
		}
		return files;
	}

}
