package com.example.quartet.tenantsetup.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings that point all modules at the tenant: one variable a line, as
 * {@code ./run --env} reads them.
 */
public record EnvironmentFile(Path path) {

	public Map<String, String> read() throws IOException {
		Map<String, String> variables = new LinkedHashMap<>();
		if (Files.isRegularFile(this.path)) {
			for (String line : Files.readAllLines(this.path)) {
				int equals = line.indexOf('=');
				if (equals > 0 && !line.startsWith("#")) {
					variables.put(line.substring(0, equals), line.substring(equals + 1));
				}
			}
		}
		return variables;
	}

	public void write(String comment, Map<String, String> variables) throws IOException {
		StringBuilder content = new StringBuilder("# %s\n".formatted(comment));
		variables.forEach((name, value) -> content.append(name).append('=').append(value).append('\n'));
		PrivateFile.write(this.path, content.toString());
	}

}
