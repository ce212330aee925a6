package com.example.identityemulator.portal;

import java.io.IOException;
import java.util.Map;

import com.example.identityemulator.directory.Registrations;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Gives everything out as the files of a folder of registrations, and takes such files.
 */
@Controller
@RequestMapping(PortalPages.PATH)
class PortalFilesController {

	private final Registrations registrations;

	private final PortalPages pages;

	PortalFilesController(Registrations registrations, PortalPages pages) {
		this.registrations = registrations;
		this.pages = pages;
	}

	@GetMapping
	String lead() {
		return "redirect:" + PortalPeopleController.PATH;
	}

	@GetMapping("files")
	ModelAndView show() {
		return this.pages.form("portal-files", "files", Map.of("files", this.registrations.export().keySet()));
	}

	@GetMapping("registrations.zip")
	ResponseEntity<byte[]> export() throws IOException {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/zip"))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("registrations.zip").build().toString())
			.body(RegistrationArchive.write(this.registrations.export()));
	}

	@PostMapping("import")
	ModelAndView replace(@RequestParam("archive") MultipartFile archive) throws IOException {
		try {
			this.registrations.replace(RegistrationArchive.read(archive.getInputStream()));
		}
		catch (IllegalArgumentException ex) {
			return this.pages.refused(show(), ex);
		}
		return new ModelAndView("redirect:" + PortalPages.PATH + "/files");
	}

	@PostMapping("reload")
	ModelAndView reload() {
		try {
			this.registrations.reload();
		}
		catch (IllegalArgumentException ex) {
			return this.pages.refused(show(), ex);
		}
		return new ModelAndView("redirect:" + PortalPages.PATH + "/files");
	}

}
