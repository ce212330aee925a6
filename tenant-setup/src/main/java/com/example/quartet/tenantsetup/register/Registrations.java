package com.example.quartet.tenantsetup.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
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
	 * @throws IOException if a file is missing, or does not describe an application
	 */
	static Registrations read(Path folder, List<String> names) throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve("applications"))) {
			List<ApplicationFile> applications = new ArrayList<>();
			for (Path file : files.filter((file) -> file.toString().endsWith(".json")).sorted().toList()) {
				applications.add(application(file));
			}
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
				.toList(), json(folder.resolve("directory.json")));
		}
	}

	private static ApplicationFile application(Path file) throws IOException {
		ObjectNode content = json(file);
		for (String required : List.of("appId", "displayName", "signInAudience")) {
			if (!content.path(required).isString()) {
				throw new IOException("%s has no %s".formatted(file, required));
			}
		}
		return new ApplicationFile(file.getFileName().toString().replaceFirst("\\.json$", ""), content);
	}

	private static ObjectNode json(Path file) throws IOException {
		try {
			if (JsonMapper.shared().readTree(Files.readAllBytes(file)) instanceof ObjectNode content) {
				return content;
			}
			throw new IOException("%s is no JSON object".formatted(file));
		}
		catch (JacksonException ex) {
			throw new IOException("%s is not JSON: %s".formatted(file, ex.getOriginalMessage()), ex);
		}
	}

}
