package com.example.identityemulator.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Packs the files of a folder of registrations into one, and unpacks them.
 */
final class RegistrationArchive {

	private static final int MAX_FILE_BYTES = 10_000_000;

	private RegistrationArchive() {
	}

	static byte[] write(Map<String, ObjectNode> files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, ObjectNode> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write((file.getValue().toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
			}
		}
		return bytes.toByteArray();
	}

	static Map<String, ObjectNode> read(InputStream stream) throws IOException {
		Map<String, ObjectNode> files = new TreeMap<>();
		try (ZipInputStream zip = new ZipInputStream(stream)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				String name = entry.getName().replaceFirst("^registrations/", "");
				if (name.matches("directory\\.json|(applications|policies)/[^/]+\\.json")) {
					files.put(name, read(name, zip.readNBytes(MAX_FILE_BYTES)));
				}
			}
		}
		if (!files.containsKey("directory.json")) {
			throw new IllegalArgumentException("The archive has no directory.json.");
		}
		return files;
	}

	private static ObjectNode read(String name, byte[] content) {
		try {
			JsonNode json = JsonMapper.shared().readTree(content);
			if (json instanceof ObjectNode object) {
				return object;
			}
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException(name + " is not JSON: " + ex.getOriginalMessage(), ex);
		}
		throw new IllegalArgumentException(name + " is not a JSON object.");
	}

}
