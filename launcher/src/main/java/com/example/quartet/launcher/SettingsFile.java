package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A private file of settings: secrets are in it, so that no message shows what a line
 * says.
 *
 * @param file {@code KEY=value} on each line
 */
record SettingsFile(Path file) {

	private static final Pattern SETTING = Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)=(.*)");

	Map<String, String> read() {
		if (Files.isDirectory(this.file)) {
			throw new LaunchException("%s, which --env names, is a folder.".formatted(this.file));
		}
		try {
			checkPermissions();
			return parse(Files.readAllLines(this.file));
		}
		catch (NoSuchFileException ex) {
			throw new LaunchException("There is no file %s, which --env names.".formatted(this.file));
		}
		catch (IOException ex) {
			throw new LaunchException("%s, which --env names, cannot be read as text.".formatted(this.file));
		}
	}

	private void checkPermissions() throws IOException {
		PosixFileAttributeView view = Files.getFileAttributeView(this.file, PosixFileAttributeView.class);
		if (view == null) {
			return; // Windows keeps other people out of a home folder by itself
		}
		Set<PosixFilePermission> permissions = view.readAttributes().permissions();
		if (permissions.contains(PosixFilePermission.GROUP_READ)
				|| permissions.contains(PosixFilePermission.OTHERS_READ)) {
			throw new LaunchException("Other users can read the settings in %s: chmod 600 %s".formatted(this.file,
					Quoting.forShell(this.file.toString())));
		}
	}

	private Map<String, String> parse(List<String> lines) {
		Map<String, String> settings = new TreeMap<>();
		for (int number = 1; number <= lines.size(); number++) {
			String line = lines.get(number - 1).strip();
			if (line.isEmpty() || line.startsWith("#")) {
				continue;
			}
			Matcher setting = SETTING.matcher(line);
			if (!setting.matches()) {
				throw new LaunchException("Line %d of %s is not a setting: KEY=value.".formatted(number, this.file));
			}
			settings.put(setting.group(1), unquoted(setting.group(2).strip()));
		}
		return settings;
	}

	private static String unquoted(String value) {
		boolean quoted = value.length() > 1 && (value.startsWith("\"") || value.startsWith("'"))
				&& value.charAt(value.length() - 1) == value.charAt(0);
		return quoted ? value.substring(1, value.length() - 1) : value;
	}

}
