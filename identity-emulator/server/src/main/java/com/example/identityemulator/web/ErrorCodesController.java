package com.example.identityemulator.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.example.identityemulator.protocol.AadstsError;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Explains an error by its number, where every error_uri points.
 */
@Controller
class ErrorCodesController {

	private final PageRenderer pages;

	ErrorCodesController(PageRenderer pages) {
		this.pages = pages;
	}

	@GetMapping("/error")
	ModelAndView explain(@RequestParam(name = "code", defaultValue = "") String code) {
		List<AadstsError> meant = Stream.of(AadstsError.values())
			.filter((error) -> String.valueOf(error.number()).equals(code))
			.toList();
		return this.pages.page("error-codes",
				Map.of("errors", meant.isEmpty() ? List.of(AadstsError.values()) : meant));
	}

}
