package com.example.quartet.workshop.journey;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.example.quartet.systemtests.journey.Visitor;
import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.APIResponse;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every link on every page leads somewhere, and every part of a page that a link names is
 * there, as the system is shipped.
 */
class EveryLinkJourneyTests {

	private static final Path ROOT = Path.of("..");

	private static final String SOURCE = "/source/";

	private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

	private static final Pattern PART = Pattern.compile("\\bid=\"([^\"]+)\"");

	/** Of pages of one kind one is enough. */
	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}");

	private static final List<String> BEGINNINGS = List.of("/", "/todos", "/profile", "/runs", "/flows", "/tokens",
			"/connect", "/checkpoints", "/lab/errors", "/lab/attacks", "/logout", "/nowhere");

	private final Quartet quartet = Quartet.running();

	private final Map<String, Integer> answers = new TreeMap<>();

	private final Map<String, Set<String>> parts = new TreeMap<>();

	private final Set<String> linksToParts = new TreeSet<>();

	@Test
	void everyLinkOfTheSiteLeadsSomewhere() {
		try (Visitor admin = new Visitor(this.quartet.webApp())) {
			admin.visit("/profile");
			Visitor.giveCredentialsAndConsent(admin.page(), Visitor.ADMIN, admin.page().locator("#display-name"));
			admin.visit("/flows");
			assertThat(admin.page().locator(".step").first()).isVisible();
			follow(admin, this.quartet.webApp(), BEGINNINGS);
		}
		assertThat(this.answers).hasSizeGreaterThan(80);
		assertThat(this.answers.entrySet()).filteredOn((answer) -> answer.getValue() >= 400)
			// personal details ask for consent first
			.allMatch((answer) -> answer.getKey().matches("/(nowhere|profile/personal).*"));
		assertThat(this.linksToParts)
			.allSatisfy((link) -> assertThat(this.parts.get(sample(link.replaceFirst("#.*", ""))))
				.contains(link.replaceFirst(".*#", "")));
	}

	@Test
	void everyLinkOfTheEmulatorLeadsSomewhere() {
		try (Visitor visitor = new Visitor(this.quartet.webApp())) {
			follow(visitor, this.quartet.emulator(), List.of("/", "/console", "/my-apps"));
		}
		assertThat(this.answers.entrySet()).filteredOn((answer) -> answer.getValue() >= 400).isEmpty();
	}

	private void follow(Visitor visitor, String site, List<String> beginnings) {
		Deque<String> open = new ArrayDeque<>(beginnings);
		while (!open.isEmpty()) {
			String path = open.remove();
			if (this.answers.containsKey(sample(path))) {
				continue;
			}
			if (path.startsWith(SOURCE)) {
				// the site of the tests runs in a folder of its own
				this.answers.put(path, Files.isRegularFile(ROOT.resolve(path.substring(SOURCE.length()))) ? 200 : 404);
				continue;
			}
			APIResponse answer = visitor.page().request().get(site + path);
			this.answers.put(sample(path), answer.status());
			if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
				String page = answer.text();
				this.parts.put(sample(path), found(PART, page));
				for (String link : found(LINK, page)) {
					String target = URI.create(answer.url()).resolve(link.replace("&amp;", "&")).toString();
					if (target.startsWith(site)) {
						remember(target.substring(site.length()), open);
					}
				}
			}
		}
	}

	private void remember(String link, Deque<String> open) {
		open.add(link.replaceFirst("#.*", ""));
		if (link.contains("#") && !link.startsWith(SOURCE)) {
			this.linksToParts.add(link);
		}
	}

	private static Set<String> found(Pattern pattern, String page) {
		return pattern.matcher(page).results().map((match) -> match.group(1)).collect(Collectors.toSet());
	}

	private static String sample(String path) {
		return ID.matcher(path).replaceAll("{id}");
	}

}
