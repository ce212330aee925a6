package com.example.quartet.launcher.create;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our names become another project's, in code, in text and in the names of files.
 *
 * @param packageName theirs
 * @param name theirs
 */
record NameReplacement(PackageName packageName, ProjectName name) {

	private static final Pattern OURS = Pattern.compile("com([./\\\\])example\\1quartet|quartet|Quartet|QUARTET");

	// strings and comments of Java
	private static final Pattern WORDS = Pattern.compile(
			"\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)'|//[^\\n]*|/\\*[\\s\\S]*?\\*/");

	String path(String path) {
		return replace(path, this.name.type(), this.name.kebab());
	}

	String text(String path, String text) {
		if (!path.endsWith(".java")) {
			return words(text);
		}
		StringBuilder renamed = new StringBuilder();
		Matcher words = WORDS.matcher(text);
		int end = 0;
		while (words.find()) {
			renamed.append(replace(text.substring(end, words.start()), this.name.type(), this.name.variable()));
			renamed.append(words(words.group()));
			end = words.end();
		}
		return renamed.append(replace(text.substring(end), this.name.type(), this.name.variable())).toString();
	}

	// the name of a type or of its file stands among the words, too
	private String words(String text) {
		return replace(text.replaceAll("(?<=\\{@link )Quartet|Quartet(?=\\.java|[A-Z])", this.name.type()),
				this.name.title(), this.name.kebab());
	}

	private String replace(String text, String capitalized, String small) {
		return OURS.matcher(text).replaceAll((match) -> Matcher.quoteReplacement(switch (match.group()) {
			case "quartet" -> small;
			case "Quartet" -> capitalized;
			case "QUARTET" -> this.name.constant();
			default -> this.packageName.with(match.group(1).charAt(0));
		}));
	}

}
