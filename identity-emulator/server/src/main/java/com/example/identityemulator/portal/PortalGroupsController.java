package com.example.identityemulator.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Group;
import com.example.identityemulator.directory.Registrations;
import com.example.identityemulator.directory.Tenant;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lists groups, and takes the form of one with its members.
 */
@Controller
@RequestMapping(PortalGroupsController.PATH)
class PortalGroupsController {

	static final String PATH = PortalPages.PATH + "/groups";

	private final Registrations registrations;

	private final Directory directory;

	private final PortalPages pages;

	PortalGroupsController(Registrations registrations, Directory directory, PortalPages pages) {
		this.registrations = registrations;
		this.directory = directory;
		this.pages = pages;
	}

	@GetMapping
	ModelAndView list(@RequestParam(name = "q", defaultValue = "") String query,
			@RequestParam(name = "page", defaultValue = "1") int page) {
		return this.pages.list("groups",
				Listing.of(this.directory.groups().stream().map(this::row).toList(), query, page));
	}

	@GetMapping("new")
	ModelAndView begin() {
		return form(GroupForm.empty(this.directory));
	}

	@GetMapping("{id}")
	ModelAndView show(@PathVariable("id") UUID id) {
		return form(GroupForm.of(this.directory.group(id).orElseThrow(() -> new NoSuchObjectException(id)),
				this.directory));
	}

	@PostMapping
	ModelAndView save(GroupForm form) {
		UUID id = form.idOrNew();
		String key = "groups/" + id;
		ObjectNode group = this.registrations.draft(key);
		try {
			this.registrations.put(key, form.writeTo(group, id, this.directory));
		}
		catch (IllegalArgumentException ex) {
			return this.pages.refused(form(form), ex);
		}
		return new ModelAndView("redirect:" + PATH);
	}

	@PostMapping("{id}/remove")
	String remove(@PathVariable("id") UUID id) {
		this.registrations.remove("groups/" + id);
		return "redirect:" + PATH;
	}

	private ModelAndView form(GroupForm form) {
		return this.pages.form("portal-group", "groups", Map.of("form", form));
	}

	private Listing.Row row(Group group) {
		int members = group.members().size();
		String tenant = this.directory.tenant(group.tenantId().toString()).map(Tenant::displayName).orElse("");
		return new Listing.Row(group.id().toString(), String.valueOf(group.displayName()),
				members + ((members == 1) ? " member" : " members") + " · " + tenant,
				group.securityEnabled() ? List.of("security") : List.of());
	}

}
