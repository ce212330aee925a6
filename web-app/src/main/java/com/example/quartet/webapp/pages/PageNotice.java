package com.example.quartet.webapp.pages;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A notice on top of every page, such as announced maintenance: every bean of this type
 * adds one.
 */
@FunctionalInterface
public interface PageNotice {

	/**
	 * Asked for each page.
	 * @return key of the message, {@code null} while there is nothing to announce
	 */
	@Nullable String message();

	/**
	 * Where to go from here.
	 * @return links that stand behind the message
	 */
	default List<NavigationLink> links() {
		return List.of();
	}

}
