package com.example.quartet.tenantsetup.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The registrations folder, which feeds the emulator and the tenant alike.
 *
 * @param applications those to register, in the order of their names
 * @param directory who is there, and which roles are assigned
 */
record Registrations(List<ApplicationFile> applications, JsonNode directory) {

	/**
	 * Reads them.
	 * @param names which applications, or {@code all}
	 * @throws IOException if a file is missing, or none is asked for
	 */
	static Registrations read(Path folder, List<String> names) throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve("applications"))) {
			List<ApplicationFile> applications = files.filter((file) -> file.toString().endsWith(".json"))
				.sorted()
				.map(Registrations::application)
				.toList();
			List<String> unknown = names.stream()
				.filter((name) -> !"all".equals(name))
				.filter((name) -> applications.stream().noneMatch((file) -> file.name().equals(name)))
				.toList();
			if (!unknown.isEmpty()) {
				throw new IOException(
						"There is no %s.json in %s".formatted(unknown.get(0), folder.resolve("applications")));
			}
			return new Registrations(applications.stream()
				.filter((file) -> names.contains("all") || names.contains(file.name()))
				.toList(), JsonMapper.shared().readTree(folder.resolve("directory.json")));
		}
	}

	private static ApplicationFile application(Path file) {
		return new ApplicationFile(file.getFileName().toString().replaceFirst("\\.json$", ""),
				(ObjectNode) JsonMapper.shared().readTree(file));
	}

}
