package com.example.quartet.webapp.pages;

import java.util.List;
import java.util.Objects;

/**
 * What the layout's template asks for.
 */
record LayoutContents(List<NavigationLink> links, List<PageNotice> all) {

	/**
	 * Keys of the messages to announce now.
	 */
	public List<String> notices() {
		return this.all.stream().map(PageNotice::message).filter(Objects::nonNull).toList();
	}

}
