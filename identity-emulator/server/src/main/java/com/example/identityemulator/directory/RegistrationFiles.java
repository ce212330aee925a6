package com.example.identityemulator.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a folder of registrations, and says which file and which place in it is wrong.
 */
class RegistrationFiles {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final Path folder;

	RegistrationFiles(Path folder) {
		this.folder = folder;
	}

	DirectoryFile directory() {
		return read("directory.json", DirectoryFile.class);
	}

	Map<String, AppRegistration> applications() {
		Map<String, ObjectNode> documents = new LinkedHashMap<>();
		for (String name : names("applications")) {
			// first as what it must be, so that a mistake is found with its line
			read(name, AppRegistration.class);
			documents.put(name, read(name, ObjectNode.class));
		}
		Map<String, AppRegistration> applications = new LinkedHashMap<>();
		BuiltInApplications.and(documents)
			.forEach((name, document) -> applications.put(name, JSON.treeToValue(document, AppRegistration.class)));
		return applications;
	}

	private List<String> names(String subfolder) {
		try (Stream<Path> files = Files.list(this.folder.resolve(subfolder))) {
			return files.map((file) -> subfolder + "/" + file.getFileName())
				.filter((name) -> name.endsWith(".json"))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new BadRegistrationException(subfolder, "$", "the folder cannot be read in " + this.folder);
		}
	}

	private <T> T read(String name, Class<T> type) {
		try {
			return JSON.readValue(Files.readString(this.folder.resolve(name)), type);
		}
		catch (IOException ex) {
			throw new BadRegistrationException(name, "$", "the file cannot be read in " + this.folder);
		}
		catch (JacksonException ex) {
			throw new BadRegistrationException(name, path(ex), reason(ex));
		}
	}

	private String path(JacksonException problem) {
		return problem.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? "." + step.getPropertyName()
					: "[" + step.getIndex() + "]")
			.collect(Collectors.joining("", "$", ""));
	}

	private String reason(JacksonException problem) {
		String message = problem.getOriginalMessage().lines().findFirst().orElse("unreadable");
		return message + " (line " + problem.getLocation().getLineNr() + ")";
	}

}
