package com.example.quartet.systemtests.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The file that runs everything in containers says only what the modules understand.
 */
class ComposeTests {

	private static final Path ROOT = Path.of("..");

	private static final List<String> LIBRARIES = List.of("api-support", "identity-support", "service-support");

	private static final Pattern IMPORT = Pattern.compile("classpath:(\\w+\\.yml)");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)[:}]");

	static Stream<Arguments> modules() throws IOException {
		return services().entrySet()
			.stream()
			.filter((service) -> service.getValue().containsKey("build"))
			// an emulator from a repository has its settings there
			.filter((service) -> Files.exists(settingsOf(moduleOf(service.getValue()))))
			.map((service) -> Arguments.of(service.getKey(), service.getValue()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("modules")
	void everyVariableOfAServiceIsOneThatItsModuleReads(String name, Map<String, Map<String, ?>> service)
			throws IOException {
		Set<String> known = variablesOf(moduleOf(service));
		assertThat(service.get("environment").keySet()).isNotEmpty()
			.allSatisfy(
					(variable) -> assertThat(known).contains(variable.replaceFirst("(_SECRET|_PASSWORD)_FILE$", "$1")));
	}

	@Test
	void everyServiceHasItsShareOfMemoryAndOfProcesses() throws IOException {
		assertThat(services()).isNotEmpty()
			.allSatisfy((name, service) -> assertThat(service).containsKeys("mem_limit", "pids_limit"));
	}

	@Test
	void everyApiHasADatabasePasswordOfItsOwn() throws IOException {
		assertThat(services().entrySet()
			.stream()
			.filter((service) -> service.getValue().containsKey("build"))
			.flatMap((service) -> ((List<?>) service.getValue().getOrDefault("secrets", List.of())).stream())
			.map(Object::toString)
			.filter((secret) -> secret.contains("database"))).isNotEmpty().doesNotHaveDuplicates();
	}

	@Test
	void everyDatabaseOpensForOneUserByOnePassword() throws IOException {
		List<Path> passwords = House.files("deploy/compose/secrets/.*");
		assertThat(passwords).extracting(House::read).isNotEmpty().doesNotHaveDuplicates();
		List<String> users = services().values()
			.stream()
			.flatMap((service) -> ((Map<?, ?>) service.getOrDefault("environment", Map.of())).entrySet().stream())
			.filter((variable) -> variable.getKey().toString().endsWith("_DATABASE_USER"))
			.map((variable) -> variable.getValue().toString())
			.toList();
		assertThat(users).isNotEmpty().doesNotHaveDuplicates().doesNotContain("postgres");
		assertThat(House.read(Path.of("deploy/compose/databases.sh"))).contains(users)
			.contains("CREATE ROLE :\"name\" LOGIN PASSWORD :'password';", "CREATE DATABASE :\"name\" OWNER :\"name\";",
					"REVOKE CONNECT ON DATABASE :\"name\" FROM PUBLIC;");
	}

	@Test
	void whatRunsInProductionHasBaseImagesByDigest() {
		assertThat(House.read(Path.of(".github/renovate.json"))).contains("docker:pinDigests");
		// region quartet
		assertThat(House.read(Path.of(".github/workflows/release.yml")))
			.contains("echo \"$argument=${image%@*}@$digest\"")
			.containsPattern("build-args: \\|\\s+\\$\\{\\{ steps\\.base\\.outputs\\.images }}");
		// endregion
	}

	@Test
	void noSecretIsWrittenInTheComposeFile() throws IOException {
		String compose = Files.readString(ROOT.resolve("docker-compose.yml"));
		assertThat(House.files("registrations/secrets/.*")).extracting(House::read)
			.extracting(String::strip)
			.noneMatch(compose::contains);
	}

	private static Map<String, Map<String, Object>> services() throws IOException {
		Map<String, Map<String, Map<String, Object>>> compose = new Yaml()
			.load(Files.readString(ROOT.resolve("docker-compose.yml")));
		return compose.get("services");
	}

	private static String moduleOf(Map<String, ?> service) {
		Map<?, ?> build = (Map<?, ?>) service.get("build");
		return ((Map<?, ?>) build.get("args")).get("MODULE").toString();
	}

	private static Path settingsOf(String module) {
		return ROOT.resolve(folderOf(module)).resolve("src/main/resources/application.yml");
	}

	private static Set<String> variablesOf(String module) throws IOException {
		String settings = withImports(Files.readString(settingsOf(module)));
		return PLACEHOLDER.matcher(settings).results().map((match) -> match.group(1)).collect(Collectors.toSet());
	}

	private static String folderOf(String module) {
		return "identity-emulator".equals(module) ? "identity-emulator/server" : module;
	}

	private static String withImports(String settings) {
		return settings + IMPORT.matcher(settings)
			.results()
			.map((match) -> withImports(read(shared(match.group(1)))))
			.collect(Collectors.joining());
	}

	private static Path shared(String file) {
		return LIBRARIES.stream()
			.map((library) -> ROOT.resolve(library).resolve("src/main/resources").resolve(file))
			.filter(Files::exists)
			.findFirst()
			.orElseThrow();
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
