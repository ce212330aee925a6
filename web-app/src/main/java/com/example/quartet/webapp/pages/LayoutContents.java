package com.example.quartet.webapp.pages;

import java.util.List;
import java.util.Objects;

/**
 * What the layout's template asks for.
 *
 * @param links of the navigation, in order
 * @param all the notices, also those with nothing to announce
 */
record LayoutContents(List<NavigationLink> links, List<PageNotice> all) {

	/**
	 * The notices of this moment.
	 * @return keys of messages
	 */
	public List<String> notices() {
		return this.all.stream().map(PageNotice::message).filter(Objects::nonNull).toList();
	}

}
