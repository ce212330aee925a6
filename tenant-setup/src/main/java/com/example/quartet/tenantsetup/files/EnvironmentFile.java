package com.example.quartet.tenantsetup.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings that point all modules at the tenant: one variable a line, as
 * {@code ./run --env} reads them.
 */
public record EnvironmentFile(Path path) {

	private static final Pattern SETTING = Pattern
		.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)=\\s*(?:([\"'])(.*)\\2|(.*?))\\s*");

	/**
	 * What an earlier run wrote, which a person may have edited since, or nothing.
	 */
	public Map<String, String> read() throws IOException {
		Map<String, String> variables = new LinkedHashMap<>();
		if (Files.isRegularFile(this.path)) {
			for (String line : Files.readAllLines(this.path)) {
				Matcher setting = SETTING.matcher(line);
				if (setting.matches()) {
					String quoted = setting.group(3);
					variables.put(setting.group(1), (quoted != null) ? quoted : setting.group(4));
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
