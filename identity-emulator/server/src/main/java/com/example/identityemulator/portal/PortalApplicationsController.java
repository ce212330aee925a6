package com.example.identityemulator.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Registrations;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lists applications, and takes the form of one.
 */
@Controller
@RequestMapping(PortalApplicationsController.PATH)
class PortalApplicationsController {

	static final String PATH = PortalPages.PATH + "/applications";

	private final Registrations registrations;

	private final ApplicationDocuments documents;

	private final Directory directory;

	private final PortalPages pages;

	PortalApplicationsController(Registrations registrations, ApplicationDocuments documents, Directory directory,
			PortalPages pages) {
		this.registrations = registrations;
		this.documents = documents;
		this.directory = directory;
		this.pages = pages;
	}

	@GetMapping
	ModelAndView list(@RequestParam(name = "q", defaultValue = "") String query,
			@RequestParam(name = "page", defaultValue = "1") int page) {
		List<Listing.Row> rows = this.directory.applications()
			.stream()
			.filter((app) -> this.documents.find(app.appId()).isPresent())
			.map(this::row)
			.toList();
		return this.pages.list("applications", Listing.of(rows, query, page));
	}

	@GetMapping("new")
	ModelAndView begin() {
		return form(ApplicationForm.empty());
	}

	@GetMapping("{id}")
	ModelAndView show(@PathVariable("id") UUID id) {
		return form(ApplicationForm.of(this.documents.require(id), this.directory));
	}

	@PostMapping
	ModelAndView save(ApplicationForm form) {
		UUID id = form.idOrNew();
		try {
			this.documents.change(id, (app) -> form.writeTo(app, id, this.directory));
		}
		catch (IllegalArgumentException ex) {
			return this.pages.refused(form(form), ex);
		}
		return new ModelAndView("redirect:" + PATH + "/" + id);
	}

	@PostMapping("{id}/remove")
	String remove(@PathVariable("id") UUID id) {
		this.registrations.remove(this.documents.key(id));
		return "redirect:" + PATH;
	}

	/**
	 * The page of an application, with its credentials.
	 */
	private ModelAndView form(ApplicationForm form) {
		ModelAndView page = this.pages.form("portal-application", "applications", Map.of("form", form));
		if (form.id() != null && !form.id().isEmpty()) {
			this.documents.find(UUID.fromString(form.id()))
				.ifPresent((app) -> page.addObject("credentials", Credentials.of(app)));
		}
		return page;
	}

	private Listing.Row row(AppRegistration app) {
		return new Listing.Row(app.clientId(), app.displayName(), app.clientId(),
				app.redirectUris().stream().limit(1).toList());
	}

}
