package com.example.quartet.systemtests.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * Contoso's administrator, who consents where no one did before.
 */
final class Administrator {

	private Administrator() {
	}

	static void signIn(Visitor visitor, String site) {
		Page page = visitor.page();
		visitor.signIn(Visitor.ADMIN);
		Locator accept = Visitor.button(page, "Accept");
		page.waitForCondition(() -> accept.isVisible() || page.url().startsWith(site));
		if (accept.isVisible()) {
			accept.click();
		}
		page.waitForURL(site + "/");
	}

}
