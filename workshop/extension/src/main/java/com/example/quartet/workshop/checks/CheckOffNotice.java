package com.example.quartet.workshop.checks;

import java.util.List;

import com.example.quartet.webapp.pages.NavigationLink;
import com.example.quartet.webapp.pages.PageNotice;
import org.jspecify.annotations.Nullable;

/**
 * Says on every page which check is off, and leads to where it is switched on.
 */
class CheckOffNotice implements PageNotice {

	private static final List<NavigationLink> LINKS = List
		.of(new NavigationLink("lab.check.to-the-lab", "/lab/attacks", "bi-shield-exclamation"));

	private final CheckSwitch checks;

	CheckOffNotice(CheckSwitch checks) {
		this.checks = checks;
	}

	@Override
	public @Nullable String message() {
		SwitchableCheck off = this.checks.off();
		return (off != null) ? "lab.check.notice." + off.label() : null;
	}

	@Override
	public List<NavigationLink> links() {
		return LINKS;
	}

}
