package com.example.identityemulator.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import com.example.identityemulator.policy.ConditionalAccessPolicy;
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

	/**
	 * Reads everything as JSON, and if that is refused each file as what it must be: so a
	 * mistake is found with its line, and 100,000 people are read once.
	 * @param parser takes what was read
	 */
	Snapshot read(Function<RegistrationEntries, Snapshot> parser) {
		try {
			return parser.apply(entries());
		}
		catch (BadRegistrationException ex) {
			types().forEach(this::read);
			throw ex;
		}
	}

	private RegistrationEntries entries() {
		Map<String, ObjectNode> files = new LinkedHashMap<>();
		types().keySet().forEach((name) -> files.put(name, read(name, ObjectNode.class)));
		return RegistrationEntries.ofFiles(files);
	}

	private Map<String, Class<?>> types() {
		Map<String, Class<?>> types = new LinkedHashMap<>();
		types.put(RegistrationEntries.DIRECTORY, DirectoryFile.class);
		names("applications").forEach((name) -> types.put(name, AppRegistration.class));
		if (Files.isDirectory(this.folder.resolve("policies"))) {
			names("policies").forEach((name) -> types.put(name, ConditionalAccessPolicy.class));
		}
		return types;
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
			throw BadRegistrationException.unreadable(name, ex);
		}
	}

}
