package com.example.quartet.workshop.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.example.quartet.workshop.WorkshopProperties;
import org.jspecify.annotations.Nullable;

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
class SourceController {

	// no other files, and no way up
	private static final Pattern READABLE = Pattern.compile("[a-z-][\\w/-]*\\.(java|md)");

	private static final List<String> FOLDERS = List.of("/src/main/java/", "docs/");

	private static final Pattern ANCHOR = Pattern.compile("(?i)^\\W*(?:<a id=\")?(r-\\d+)\\b");

	private final Path repository;

	SourceController(WorkshopProperties workshop) {
		// a setting of type Path would be resolved in the folder of the server
		this.repository = Path.of(workshop.repository());
	}

	@GetMapping("/source/{*file}")
	String show(@PathVariable String file, Model model) throws IOException {
		String name = file.substring(1);
		if (!isReadable(name)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		model.addAttribute("file", name);
		model.addAttribute("lines", lines(Files.readAllLines(this.repository.resolve(name))));
		return "source";
	}

	private boolean isReadable(String name) {
		return READABLE.matcher(name).matches() && FOLDERS.stream().anyMatch(name::contains)
				&& Files.isRegularFile(this.repository.resolve(name));
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
