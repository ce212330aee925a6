package com.example.identityemulator.portal;

import java.util.UUID;

import com.nimbusds.oauth2.sdk.auth.Secret;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Adds and removes the secrets and certificates of an application.
 */
@Controller
@RequestMapping(PortalApplicationsController.PATH + "/{id}")
class PortalCredentialsController {

	private static final String SECRETS = "passwordCredentials";

	private static final String CERTIFICATES = "keyCredentials";

	private final ApplicationDocuments documents;

	PortalCredentialsController(ApplicationDocuments documents) {
		this.documents = documents;
	}

	@PostMapping("secrets")
	String addSecret(@PathVariable("id") UUID id, @RequestParam(name = "name", defaultValue = "") String name,
			@RequestParam(name = "secret", defaultValue = "") String secret) {
		this.documents.change(id, (app) -> named(app, SECRETS, name).put("secretText",
				StringUtils.hasText(secret) ? secret.trim() : new Secret().getValue()));
		return back(id);
	}

	@PostMapping("certificates")
	String addCertificate(@PathVariable("id") UUID id, @RequestParam(name = "name", defaultValue = "") String name,
			@RequestParam(name = "certificate", defaultValue = "") String certificate) {
		String base64 = certificate.replaceAll("-----[A-Z ]+-----|\\s", "");
		this.documents.change(id,
				(app) -> named(app, CERTIFICATES, name).put("type", "AsymmetricX509Cert")
					.put("usage", "Verify")
					.put("key", base64));
		return back(id);
	}

	@PostMapping("{kind:secrets|certificates}/remove")
	String remove(@PathVariable("id") UUID id, @PathVariable("kind") String kind, @RequestParam("index") int index) {
		this.documents.require(id);
		this.documents.change(id,
				(app) -> app.withArray(kind.equals("secrets") ? SECRETS : CERTIFICATES).remove(index));
		return back(id);
	}

	private ObjectNode named(ObjectNode app, String list, String name) {
		return app.withArray(list)
			.addObject()
			.put("displayName", StringUtils.hasText(name) ? name.trim() : "From the portal");
	}

	private String back(UUID id) {
		return "redirect:" + PortalApplicationsController.PATH + "/" + id + "#credentials";
	}

}
