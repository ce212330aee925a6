package com.example.quartet.webapp.pages;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the layout's template asks for.
 */
record LayoutContents(List<NavigationLink> links, List<PageScript> scripts, List<PageStyleSheet> styleSheets,
		List<PageNotice> all) {

	/**
	 * The notices of this moment.
	 */
	public List<Notice> notices() {
		return this.all.stream()
			.flatMap((notice) -> Stream.ofNullable(notice.message())
				.map((message) -> new Notice(message, notice.links())))
			.toList();
	}

	/**
	 * A notice with something to announce.
	 */
	record Notice(String message, List<NavigationLink> links) {
	}

}
