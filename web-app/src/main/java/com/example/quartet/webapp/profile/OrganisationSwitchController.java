package com.example.quartet.webapp.profile;

import com.example.quartet.identitysupport.TenantName;
import com.example.quartet.webapp.tenants.TenantChoice;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Takes a guest to another organisation that knows them: a sign-in there, for which the
 * identity provider rarely asks anything.
 */
@Controller
class OrganisationSwitchController {

	@PostMapping("/profile/organisation")
	String leave(@RequestParam(TenantChoice.PARAMETER) String organisation, RedirectAttributes next) {
		String tenant = organisation.strip();
		if (!TenantName.isValid(tenant)) {
			next.addFlashAttribute("noOrganisation", organisation);
			return "redirect:/profile";
		}
		return "redirect:" + UriComponentsBuilder.fromPath("/oauth2/authorization/entra")
			.queryParam("page", "/profile")
			.queryParam(TenantChoice.PARAMETER, tenant)
			.toUriString();
	}

}
