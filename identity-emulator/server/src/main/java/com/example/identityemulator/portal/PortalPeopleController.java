package com.example.identityemulator.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Group;
import com.example.identityemulator.directory.Registrations;
import com.example.identityemulator.directory.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lists people, and takes the form of one.
 */
@Controller
@RequestMapping(PortalPeopleController.PATH)
class PortalPeopleController {

	static final String PATH = PortalPages.PATH + "/people";

	private final Registrations registrations;

	private final Directory directory;

	private final PortalPages pages;

	PortalPeopleController(Registrations registrations, Directory directory, PortalPages pages) {
		this.registrations = registrations;
		this.directory = directory;
		this.pages = pages;
	}

	@GetMapping
	ModelAndView list(@RequestParam(name = "q", defaultValue = "") String query,
			@RequestParam(name = "page", defaultValue = "1") int page) {
		return this.pages.list("people",
				Listing.of(this.directory.users().stream().map(this::row).toList(), query, page));
	}

	@GetMapping("new")
	ModelAndView begin() {
		return form(PersonForm.empty(this.directory), null);
	}

	@GetMapping("{id}")
	ModelAndView show(@PathVariable("id") UUID id) {
		JsonNode user = this.registrations.find("users/" + id).orElseThrow(() -> new NoSuchObjectException(id));
		return form(PersonForm.of(user, this.registrations.find("administrators/" + id).isPresent(), this.directory),
				this.directory.user(id).orElseThrow());
	}

	@PostMapping
	ModelAndView save(PersonForm form) {
		UUID id = form.idOrNew();
		String key = "users/" + id;
		ObjectNode user = this.registrations.draft(key);
		try {
			this.registrations.putAll(Map.of(key, form.writeTo(user, id, this.directory), "administrators/" + id,
					form.administrator() ? StringNode.valueOf(id.toString()) : NullNode.getInstance()));
		}
		catch (IllegalArgumentException ex) {
			return this.pages.refused(form(form, this.directory.user(id).orElse(null)), ex);
		}
		return new ModelAndView("redirect:" + PATH);
	}

	@PostMapping("{id}/remove")
	String remove(@PathVariable("id") UUID id) {
		this.registrations.remove("users/" + id);
		return "redirect:" + PATH;
	}

	private ModelAndView form(PersonForm form, @Nullable User user) {
		List<Group> groups = (user != null) ? this.directory.directGroupsOf(user) : List.of();
		return this.pages.form("portal-person", "people", Map.of("form", form, "groups", groups));
	}

	private Listing.Row row(User user) {
		List<String> tags = new ArrayList<>();
		if (this.directory.isAdministrator(user)) {
			tags.add("administrator");
		}
		if (user.isGuest()) {
			tags.add("guest");
		}
		if (!user.accountEnabled()) {
			tags.add("disabled");
		}
		return new Listing.Row(user.id().toString(), String.valueOf(user.displayName()),
				user.userName() + " · " + this.directory.tenantOf(user).displayName(), tags);
	}

}
