package com.example.quartet.systemtests.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The file that runs everything in containers says only what the modules understand.
 */
class ComposeTests {

	private static final Path ROOT = Path.of("..");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)[:}]");

	/** Read by Boot, the JVM or PostgreSQL itself. */
	private static final Set<String> FOREIGN = Set.of("SERVER_ADDRESS", "SERVER_PORT", "JAVA_TOOL_OPTIONS",
			"POSTGRES_USER", "POSTGRES_PASSWORD", "POSTGRES_DB");

	@Test
	void everyVariableTheComposeFileSetsIsOneThatAModuleReads() throws IOException {
		Set<String> known = new TreeSet<>(FOREIGN);
		known.addAll(variablesOfTheModules());
		assertThat(variablesOfTheComposeFile()).isNotEmpty()
			.allSatisfy((variable) -> assertThat(known).contains(variable.replaceFirst("_FILE$", "")));
	}

	@Test
	void noSecretIsWrittenInTheComposeFile() throws IOException {
		String compose = Files.readString(ROOT.resolve("docker-compose.yml"));
		try (Stream<Path> secrets = Files.list(ROOT.resolve("registrations/secrets"))) {
			assertThat(secrets.map(ComposeTests::read).map(String::strip)).isNotEmpty().noneMatch(compose::contains);
		}
	}

	private static Set<String> variablesOfTheComposeFile() throws IOException {
		Map<?, ?> compose = new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
		return ((Map<?, ?>) compose.get("services")).values()
			.stream()
			.map((service) -> ((Map<?, ?>) service).get("environment"))
			.filter(Map.class::isInstance)
			.flatMap((environment) -> ((Map<?, ?>) environment).keySet().stream())
			.map(Object::toString)
			.collect(Collectors.toSet());
	}

	private static Set<String> variablesOfTheModules() throws IOException {
		try (Stream<Path> files = Files.walk(ROOT, 5)) {
			return files.filter((file) -> file.toString().matches(".*/src/main/resources/[a-z-]+\\.yml"))
				.map(ComposeTests::read)
				.flatMap((text) -> PLACEHOLDER.matcher(text).results())
				.map((match) -> match.group(1))
				.collect(Collectors.toSet());
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
