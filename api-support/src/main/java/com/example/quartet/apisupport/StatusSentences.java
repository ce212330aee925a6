package com.example.quartet.apisupport;

import java.util.Map;

/**
 * The sentence for a request that no controller has read.
 */
final class StatusSentences {

	private static final Map<Integer, String> SENTENCES = Map.of(400,
			"This is no HTTP request that can be understood, or its headers are too long.", 404,
			"There is nothing at this address.", 405, "This method is not served here.", 413,
			"The body of this request is too long.", 414, "The address of this request is too long.", 431,
			"The headers of this request are too long.", 501, "This method is not served here.");

	private StatusSentences() {
	}

	static String sentence(int status) {
		return SENTENCES.getOrDefault(status, (status < 500) ? "This request is not served."
				: "Something went wrong here, and it is not your request. Try again later.");
	}

}
