package com.example.quartet.webapp.profile;

import java.util.List;

import com.example.quartet.webapp.api.PersonalDetailsForm;
import com.example.quartet.webapp.api.RefusedFields;
import com.example.quartet.webapp.api.TodoApi;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows, and changes, what the person first has to consent to and then to prove more:
 * both are asked when this page is opened, and not a moment earlier.
 */
@Controller
class PersonalDetailsController {

	private final TodoApi api;

	PersonalDetailsController(TodoApi api) {
		this.api = api;
	}

	@GetMapping("/profile/personal")
	String show(Model model) {
		model.addAttribute("details", this.api.personal());
		return "personal";
	}

	@PostMapping("/profile/personal")
	String change(@Valid PersonalDetailsForm changed, BindingResult typed, HttpServletResponse response, Model model,
			RedirectAttributes next) {
		if (typed.hasErrors()) {
			return mark(typed.getFieldErrors().stream().map(FieldError::getField).toList(), response, model);
		}
		try {
			this.api.change(changed);
		}
		catch (HttpClientErrorException.BadRequest ex) {
			return mark(RefusedFields.of(ex), response, model);
		}
		next.addFlashAttribute("saved", true);
		return "redirect:/profile/personal";
	}

	private String mark(List<String> wrong, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("wrong", wrong);
		return show(model);
	}

	@ExceptionHandler(ResourceAccessException.class)
	@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
	String away() {
		return "personal";
	}

}
