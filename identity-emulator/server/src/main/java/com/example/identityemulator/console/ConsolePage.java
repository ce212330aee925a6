package com.example.identityemulator.console;

import java.util.List;

/**
 * As much of a list as the console shows at once.
 *
 * @param page the page shown, from 1
 * @param last the last page there is
 * @param total how many there are on all pages
 */
record ConsolePage<T>(List<T> shown, int page, int last, int total) {

	private static final int PAGE_SIZE = 25;

	static <T> ConsolePage<T> of(List<T> all, int wanted) {
		int last = Math.max(1, (all.size() + PAGE_SIZE - 1) / PAGE_SIZE);
		int page = Math.min(Math.max(wanted, 1), last);
		int from = (page - 1) * PAGE_SIZE;
		return new ConsolePage<>(all.subList(from, Math.min(from + PAGE_SIZE, all.size())), page, last, all.size());
	}

}
