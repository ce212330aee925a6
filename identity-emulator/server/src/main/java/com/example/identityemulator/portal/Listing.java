package com.example.identityemulator.portal;

import java.util.List;
import java.util.Locale;

/**
 * One page of a list that may be long.
 *
 * @param query what is searched for, or empty
 * @param page the page shown, from 1
 * @param pages how many there are
 * @param total how many objects were found
 */
record Listing(List<Row> rows, String query, int page, int pages, int total) {

	private static final int PAGE_SIZE = 25;

	static Listing of(List<Row> all, String query, int page) {
		String wanted = query.trim().toLowerCase(Locale.ROOT);
		List<Row> found = all.stream().filter((row) -> row.mentions(wanted)).toList();
		int pages = Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
		int shown = Math.min(Math.max(page, 1), pages);
		int from = (shown - 1) * PAGE_SIZE;
		return new Listing(found.subList(from, Math.min(from + PAGE_SIZE, found.size())), query.trim(), shown, pages,
				found.size());
	}

	/**
	 * One object of the list.
	 *
	 * @param id its part of the address
	 */
	record Row(String id, String title, String detail, List<String> tags) {

		private boolean mentions(String text) {
			return (this.title + " " + this.detail + " " + this.id + " " + String.join(" ", this.tags))
				.toLowerCase(Locale.ROOT)
				.contains(text);
		}

	}

}
