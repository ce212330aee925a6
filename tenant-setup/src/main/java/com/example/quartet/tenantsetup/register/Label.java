package com.example.quartet.tenantsetup.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Marks what this program has made in a tenant, so that it finds that again and touches
 * nothing else.
 *
 * @param project whose registrations these are: two sets may live in one tenant
 */
record Label(String project) {

	/**
	 * The tag of an application and its service principal.
	 */
	String tag(String name) {
		return this.project + ":" + name;
	}

	/**
	 * The key by which Microsoft Graph creates an application once, however often it is
	 * asked to.
	 */
	String uniqueName(String name) {
		return this.project + "-" + name;
	}

	/**
	 * The path of an application by that key.
	 */
	String application(String name) {
		return "/applications(uniqueName='%s')".formatted(URLEncoder.encode(uniqueName(name), StandardCharsets.UTF_8));
	}

	boolean isOn(Iterable<String> tags) {
		for (String tag : tags) {
			if (tag.startsWith(this.project + ":")) {
				return true;
			}
		}
		return false;
	}

}
