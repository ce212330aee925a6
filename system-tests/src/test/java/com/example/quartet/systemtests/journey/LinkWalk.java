package com.example.quartet.systemtests.journey;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;

/**
 * Opens every link on every page of a site, as the person whose cookies a visitor has.
 */
public final class LinkWalk {

	private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

	private static final Pattern PART = Pattern.compile("\\bid=\"([^\"]+)\"");

	/** Of pages of one kind one is enough. */
	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}");

	private final Map<String, Integer> answers = new TreeMap<>();

	private final Map<String, Set<String>> parts = new TreeMap<>();

	private final Set<String> linksToParts = new TreeSet<>();

	private final Map<String, ToIntFunction<String>> known = new TreeMap<>();

	/**
	 * Does not open addresses that are answered otherwise where the tests run.
	 * @param prefix what they begin with
	 * @param status of the rest of the address
	 * @return this
	 */
	public LinkWalk answering(String prefix, ToIntFunction<String> status) {
		this.known.put(prefix, status);
		return this;
	}

	/**
	 * Follows every link that stays on the site.
	 * @param visitor whose cookies count
	 * @param site its address
	 * @param beginnings the first pages
	 * @return this
	 */
	public LinkWalk follow(Visitor visitor, String site, List<String> beginnings) {
		try (BrowserContext browser = visitor.context()
			.browser()
			// programs do not know the authority that the browser was told to believe
			.newContext(new Browser.NewContextOptions().setLocale("en-GB")
				.setIgnoreHTTPSErrors(true)
				.setStorageState(visitor.context().storageState()))) {
			Deque<String> open = new ArrayDeque<>(beginnings);
			while (!open.isEmpty()) {
				open(open.remove(), browser, site, open);
			}
		}
		return this;
	}

	/**
	 * How each kind of address was answered.
	 * @return the status by the address, with {@code {id}} for ids
	 */
	public Map<String, Integer> answers() {
		return this.answers;
	}

	/**
	 * The links to a part of a page that the page does not have.
	 * @return none, where all is well
	 */
	public List<String> linksToMissingParts() {
		return this.linksToParts.stream()
			.filter((link) -> !this.parts.getOrDefault(sample(link.replaceFirst("#.*", "")), Set.of())
				.contains(link.replaceFirst(".*#", "")))
			.toList();
	}

	private void open(String path, BrowserContext browser, String site, Deque<String> open) {
		if (this.answers.containsKey(sample(path))) {
			return;
		}
		String prefix = prefix(path);
		if (prefix != null) {
			this.answers.put(path, this.known.get(prefix).applyAsInt(path.substring(prefix.length())));
			return;
		}
		APIResponse answer = browser.request().get(site + path);
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

	private void remember(String link, Deque<String> open) {
		open.add(link.replaceFirst("#.*", ""));
		if (link.contains("#") && prefix(link) == null) {
			this.linksToParts.add(link);
		}
	}

	private String prefix(String path) {
		return this.known.keySet().stream().filter(path::startsWith).findFirst().orElse(null);
	}

	private static Set<String> found(Pattern pattern, String page) {
		return pattern.matcher(page).results().map((match) -> match.group(1)).collect(Collectors.toSet());
	}

	private static String sample(String path) {
		return ID.matcher(path).replaceAll("{id}");
	}

}
