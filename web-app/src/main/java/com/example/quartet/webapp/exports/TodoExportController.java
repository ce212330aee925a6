package com.example.quartet.webapp.exports;

import java.util.UUID;

import com.example.quartet.webapp.api.TodoApi;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Starts an export, shows how far it is, and hands it over; the person need not stay.
 */
@Controller
@RequestMapping("/exports")
class TodoExportController {

	private static final String PAGE = "redirect:/exports";

	private final TodoApi api;

	TodoExportController(TodoApi api) {
		this.api = api;
	}

	@GetMapping
	String show(Model model) {
		// none or one
		model.addAttribute("export", this.api.exports().items().stream().findFirst().orElse(null));
		return "exports";
	}

	@PostMapping
	String start() {
		this.api.startExport();
		return PAGE;
	}

	@GetMapping("/{id}/content")
	ResponseEntity<byte[]> download(@PathVariable UUID id) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("todos.json").build().toString())
			.body(this.api.exportContent(id).getBody());
	}

	@PostMapping("/{id}/delete")
	String delete(@PathVariable UUID id) {
		this.api.deleteExport(id);
		return PAGE;
	}

	// started or deleted in another tab meanwhile: the page shows what is so
	@ExceptionHandler({ HttpClientErrorException.Conflict.class, HttpClientErrorException.NotFound.class })
	String changedMeanwhile() {
		return PAGE;
	}

}
