package com.example.quartet.webapp.flows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.example.quartet.identitysupport.flows.Workshop;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The code behind a message is one click away, also without a network.
 */
@Controller
@Profile(Workshop.PROFILE)
class SourcePage {

	// no other files, and no way up
	private static final Pattern READABLE = Pattern
		.compile("/([a-z-]+/src/main/java(/\\w+)+\\.java|docs(/[\\w-]+)+\\.md)");

	private static final Pattern ANCHOR = Pattern.compile("(?i)^\\W*(?:<a id=\")?(r-\\d+)\\b");

	private final Path repository;

	SourcePage(@Value("${workshop.repository}") Path repository) {
		this.repository = repository;
	}

	@GetMapping("/source/{*file}")
	String show(@PathVariable String file, Model model) throws IOException {
		Path path = this.repository.resolve(file.substring(1));
		if (!READABLE.matcher(file).matches() || !Files.isRegularFile(path)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		model.addAttribute("file", file.substring(1));
		model.addAttribute("lines", lines(Files.readAllLines(path)));
		return "source";
	}

	private static List<Line> lines(List<String> text) {
		return text.stream().map((line) -> new Line(anchor(line), line)).toList();
	}

	private static @Nullable String anchor(String line) {
		Matcher anchor = ANCHOR.matcher(line);
		return anchor.find() ? anchor.group(1).toLowerCase() : null;
	}

	/**
	 * A line that links may lead to.
	 *
	 * @param anchor of a requirement, or none
	 * @param text as it stands there
	 */
	record Line(@Nullable String anchor, String text) {
	}

}
