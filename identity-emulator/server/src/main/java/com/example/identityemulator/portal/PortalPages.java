package com.example.identityemulator.portal;

import java.util.HashMap;
import java.util.Map;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.web.PageRenderer;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Renders the portal's pages alike.
 */
@Component
class PortalPages {

	/** Where the portal begins. */
	static final String PATH = "/console/directory";

	private final Directory directory;

	private final PageRenderer pages;

	PortalPages(Directory directory, PageRenderer pages) {
		this.directory = directory;
		this.pages = pages;
	}

	/**
	 * A list of one kind of objects.
	 * @param kind the kind's part of the address, such as people
	 */
	ModelAndView list(String kind, Listing listing) {
		return page("portal-list", kind, Map.of("listing", listing));
	}

	ModelAndView form(String view, String kind, Map<String, ?> model) {
		return page(view, kind, model);
	}

	/**
	 * The form once more, with what was typed and why it did not do.
	 */
	ModelAndView refused(ModelAndView form, IllegalArgumentException problem) {
		form.addObject("problem", problem.getMessage());
		form.setStatus(HttpStatus.BAD_REQUEST);
		return form;
	}

	private ModelAndView page(String view, String kind, Map<String, ?> model) {
		Map<String, @Nullable Object> all = new HashMap<>(model);
		all.put("kind", kind);
		all.put("directory", this.directory);
		return this.pages.page(view, all);
	}

}
