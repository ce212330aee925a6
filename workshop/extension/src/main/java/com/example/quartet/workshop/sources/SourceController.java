package com.example.quartet.workshop.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.example.quartet.workshop.WorkshopProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The code behind a message is one click away, also without a network.
 */
@Controller
class SourceController {

	// no other files, and no way up
	private static final Pattern READABLE = Pattern.compile("[a-z-][\\w/-]*\\.(java|md)");

	private static final List<String> FOLDERS = List.of("/src/main/java/", "docs/");

	// where documents say that the site is
	private static final String SITE = "http://localhost:8080";

	private static final Pattern REQUIREMENT = Pattern.compile("#r-\\d+");

	private final Path repository;

	private final RequestMappingHandlerMapping pages;

	SourceController(WorkshopProperties workshop, RequestMappingHandlerMapping requestMappingHandlerMapping) {
		// a setting of type Path would be resolved in the folder of the server
		this.repository = Path.of(workshop.repository());
		this.pages = requestMappingHandlerMapping;
	}

	@GetMapping("/source/{*file}")
	String show(@PathVariable String file, Model model) throws IOException {
		String name = file.substring(1);
		if (!isReadable(name)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		model.addAttribute("file", name);
		model.addAttribute("lines", lines(name));
		return "source";
	}

	private boolean isReadable(String name) {
		return READABLE.matcher(name).matches() && FOLDERS.stream().anyMatch(name::contains)
				&& Files.isRegularFile(this.repository.resolve(name));
	}

	private List<SourceLine> lines(String name) throws IOException {
		List<SourceLine> lines = new ArrayList<>();
		boolean prose = name.endsWith(".md");
		for (String text : Files.readAllLines(this.repository.resolve(name))) {
			// what is to be typed is no link
			prose = prose != (name.endsWith(".md") && text.startsWith("```"));
			lines.add(prose ? SourceLine.of(text, (target) -> address(name, target)) : SourceLine.of(text));
		}
		return lines;
	}

	private @Nullable String address(String name, String target) {
		if (target.startsWith(SITE)) {
			String page = target.equals(SITE) ? "/" : target.substring(SITE.length());
			return isPage(page.replaceFirst("#.*", "")) ? page : null;
		}
		if (target.startsWith("http:")) {
			return target;
		}
		Matcher requirement = REQUIREMENT.matcher(target);
		String file = StringUtils.cleanPath(StringUtils.applyRelativePath(name, target.replaceFirst("#.*", "")));
		return isReadable(file) ? "/source/" + file + (requirement.find() ? requirement.group() : "") : null;
	}

	// a setting may have left it out
	private boolean isPage(String path) {
		return this.pages.getHandlerMethods()
			.keySet()
			.stream()
			.anyMatch((mapping) -> mapping.getPatternValues().contains(path));
	}

}
