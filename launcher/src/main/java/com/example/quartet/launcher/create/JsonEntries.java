package com.example.quartet.launcher.create;

/**
 * Takes entries out of lists in JSON, and leaves the rest as it was written.
 */
final class JsonEntries {

	private JsonEntries() {
	}

	/** Without the strings and objects of lists that contain a text. */
	static String without(String json, String gone) {
		String left = json;
		int found = left.indexOf(gone);
		while (found >= 0) {
			int[] entry = entryAround(left, found);
			left = left.substring(0, entry[0]) + left.substring(entry[1]);
			found = left.indexOf(gone);
		}
		return left.replaceAll("\\[\\s+]", "[]");
	}

	// a string in a list, or the object that has it as a value
	private static int[] entryAround(String json, int within) {
		int start = json.lastIndexOf('"', within);
		int end = json.indexOf('"', within) + 1;
		if (before(json, start) == ':') {
			start = json.lastIndexOf('{', within);
			end = start + 1;
			for (int depth = 1; depth > 0; end++) {
				depth += (json.charAt(end) == '{') ? 1 : (json.charAt(end) == '}') ? -1 : 0;
			}
		}
		int rest = end + leadingSpace(json.substring(end));
		boolean last = json.charAt(rest) != ',';
		while (Character.isWhitespace(json.charAt(start - 1))) {
			start--;
		}
		if (last && json.charAt(start - 1) == ',') {
			start--;
		}
		return new int[] { start, last ? end : rest + 1 };
	}

	private static char before(String json, int position) {
		return json.substring(0, position)
			.stripTrailing()
			.charAt(json.substring(0, position).stripTrailing().length() - 1);
	}

	private static int leadingSpace(String text) {
		return text.length() - text.stripLeading().length();
	}

}
