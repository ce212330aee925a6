package com.example.quartet.workshop.refusal;

import java.util.Locale;
import java.util.Optional;

import com.example.quartet.workshop.sources.SourceLinks;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.client.RestClientException;
import org.springframework.web.server.ResponseStatusException;

/**
 * Explains a token or an error of a person's own tenant. What they paste is in the
 * request alone: the answer does not repeat it, and no redirect, session or record keeps
 * it.
 */
@Controller
@RequestMapping("/refusal")
class RefusalController {

	// the site repeats what was typed in addresses, but no field that begins like this
	private static final String PASTED = "_pasted";

	private static final int MAXIMUM_LENGTH = 20_000;

	private final TokenCheckApi todoApi;

	private final KnownErrors errors;

	private final SourceLinks sources;

	private final LocalRequests local;

	private final CheckPhrases phrases;

	RefusalController(TokenCheckApi todoApi, KnownErrors errors, SourceLinks sources, LocalRequests local,
			CheckPhrases phrases) {
		this.todoApi = todoApi;
		this.errors = errors;
		this.sources = sources;
		this.local = local;
		this.phrases = phrases;
	}

	@ModelAttribute
	void whatThereIs(Model model, HttpServletRequest request) {
		model.addAttribute("sources", this.sources);
		model.addAttribute("phrases", this.phrases);
		model.addAttribute("isLocal", this.local.stayHere(request));
	}

	@GetMapping
	String show() {
		return "refusal";
	}

	@PostMapping
	String explain(@RequestParam(PASTED) String pasted, Model model, HttpServletRequest request, Locale locale) {
		if (!this.local.stayHere(request)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		if (pasted.length() > MAXIMUM_LENGTH) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
		}
		Optional<String> number = KnownErrors.numberIn(pasted);
		if (number.isPresent()) {
			model.addAttribute("number", number.get());
			this.errors.find(number.get(), locale).ifPresent((error) -> model.addAttribute("error", error));
		}
		else {
			model.addAttribute("checks", this.todoApi.checks(token(pasted)));
		}
		return "refusal";
	}

	@ExceptionHandler(RestClientException.class)
	@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
	String notChecked(Model model, HttpServletRequest request) {
		whatThereIs(model, request);
		model.addAttribute("notChecked", true);
		return "refusal";
	}

	// people copy the whole header, and terminals break long lines
	private static String token(String pasted) {
		return pasted.replaceFirst("(?i)^\\s*(Authorization:)?\\s*Bearer\\s", "").replaceAll("\\s", "");
	}

}
