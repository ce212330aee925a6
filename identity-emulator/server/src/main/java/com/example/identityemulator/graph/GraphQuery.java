package com.example.identityemulator.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which properties, how many objects, and after how many others.
 *
 * @param select no names mean the usual ones
 * @param top how many objects a page has
 * @param skip how many the pages before had
 * @see <a href="https://learn.microsoft.com/graph/query-parameters">Query parameters</a>
 */
record GraphQuery(List<String> select, int top, int skip) {

	private static final int PAGE_SIZE = 100;

	private static final int MAX_PAGE_SIZE = 999;

	private static final Set<String> KNOWN = Set.of("$select", "$top", "$skiptoken");

	static GraphQuery of(Map<String, String> parameters) {
		parameters.keySet()
			.stream()
			.filter((name) -> name.startsWith("$") && !KNOWN.contains(name))
			.findFirst()
			.ifPresent((name) -> {
				throw GraphException.notImplemented("The query option '" + name + "'");
			});
		List<String> select = Stream.of(parameters.getOrDefault("$select", "").split(","))
			.map(String::trim)
			.filter((name) -> !name.isEmpty())
			.toList();
		return new GraphQuery(select, number(parameters, "$top", PAGE_SIZE, 1, MAX_PAGE_SIZE),
				number(parameters, "$skiptoken", 0, 0, Integer.MAX_VALUE));
	}

	private static int number(Map<String, String> parameters, String name, int otherwise, int min, int max) {
		String text = parameters.get(name);
		if (text == null) {
			return otherwise;
		}
		if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < min || Integer.parseInt(text) > max) {
			throw new GraphException(HttpStatus.BAD_REQUEST, "Request_UnsupportedQuery",
					"Invalid page size specified: '%s'. Must be between 1 and %d inclusive.".formatted(text,
							MAX_PAGE_SIZE));
		}
		return Integer.parseInt(text);
	}

	/**
	 * The properties selected of an object; of a name that its type does not have, the
	 * platform says so.
	 */
	Map<String, Object> select(GraphObject object) {
		Map<String, Object> selected = new LinkedHashMap<>();
		for (String name : this.select.isEmpty() ? object.usual() : this.select) {
			if (!object.properties().containsKey(name)) {
				throw GraphException
					.badRequest("Could not find a property named '%s' on type '%s'.".formatted(name, object.type()));
			}
			selected.put(name, object.properties().get(name));
		}
		return selected;
	}

	/**
	 * One page, with the address of the next.
	 * @param address the collection's own
	 * @param context what the objects are, as the metadata calls it
	 * @param mixed whether each object says of which type it is
	 */
	Map<String, Object> page(String address, String context, List<GraphObject> all, boolean mixed) {
		Map<String, Object> page = new LinkedHashMap<>();
		page.put("@odata.context", context + (this.select.isEmpty() ? "" : "(" + String.join(",", this.select) + ")"));
		int end = Math.min(all.size(), this.skip + this.top);
		if (end < all.size()) {
			page.put("@odata.nextLink", next(address, end));
		}
		List<Map<String, Object>> value = new ArrayList<>();
		for (GraphObject object : all.subList(Math.min(this.skip, end), end)) {
			Map<String, Object> shown = new LinkedHashMap<>();
			if (mixed) {
				shown.put("@odata.type", "#" + object.type());
			}
			shown.putAll(select(object));
			value.add(shown);
		}
		page.put("value", value);
		return page;
	}

	private String next(String address, int skip) {
		UriComponentsBuilder next = UriComponentsBuilder.fromUriString(address);
		if (!this.select.isEmpty()) {
			next.queryParam("$select", String.join(",", this.select));
		}
		return next.queryParam("$top", this.top).queryParam("$skiptoken", skip).build().toUriString();
	}

}
