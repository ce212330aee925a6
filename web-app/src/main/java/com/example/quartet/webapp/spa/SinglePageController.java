package com.example.quartet.webapp.spa;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.webapp.pages.ContentSecurityPolicy;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;

/**
 * Serves a page that signs in by itself in the browser, by code and PKCE. Its content
 * security policy alone allows calls to the identity provider and the to-do API.
 */
@Controller
class SinglePageController {

	private static final ClassPathResource LIBRARY = new ClassPathResource("static/js/msal/msal-browser.min.js");

	private final SinglePageProperties settings;

	private final IdentityProperties provider;

	SinglePageController(SinglePageProperties settings, IdentityProperties provider) {
		this.settings = settings;
		this.provider = provider;
	}

	@GetMapping("/spa")
	String show(@RequestAttribute ContentSecurityPolicy policy, HttpServletResponse response, Model model) {
		requireRegistration();
		policy.allow("connect-src", this.provider.authority(), this.settings.originOfTodoApi())
			// to renew a token in a hidden frame
			.allow("frame-src", this.provider.authority(), "'self'")
			.send(response);
		model.addAttribute("settings", this.settings);
		model.addAttribute("provider", this.provider);
		model.addAttribute("overHttps", this.provider.authority().startsWith("https:"));
		model.addAttribute("hasLibrary", LIBRARY.exists());
		return "spa";
	}

	/**
	 * Where the provider's answer arrives, often in a frame of the page itself.
	 */
	@GetMapping("/spa/redirect")
	String receive(@RequestAttribute ContentSecurityPolicy policy, HttpServletResponse response) {
		requireRegistration();
		policy.allow("frame-ancestors", "'self'").send(response);
		return "spa-redirect";
	}

	private void requireRegistration() {
		if (!this.settings.isRegistered()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
