package com.example.quartet.webapp.profile;

import com.example.quartet.webapp.api.FormSubmission;
import com.example.quartet.webapp.api.PersonDetails;
import com.example.quartet.webapp.api.PersonalDetailsForm;
import com.example.quartet.webapp.api.TodoApi;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows and changes the personal details. They need a consent of their own and a stronger
 * sign-in, and both are asked for when this page is opened, not before.
 */
@Controller
class PersonalDetailsController {

	private final TodoApi api;

	PersonalDetailsController(TodoApi api) {
		this.api = api;
	}

	@GetMapping("/profile/personal")
	String show(Model model) {
		PersonDetails details = this.api.personal();
		model.addAttribute("details", details);
		model.addAttribute("personalDetailsForm", new PersonalDetailsForm(details.phone(), details.birthday()));
		return "personal";
	}

	@PostMapping("/profile/personal")
	String change(@Valid PersonalDetailsForm form, BindingResult typed, HttpServletResponse response,
			RedirectAttributes next) {
		if (!FormSubmission.send(typed, () -> this.api.change(form))) {
			response.setStatus(FormSubmission.status(typed));
			return "personal";
		}
		next.addFlashAttribute("saved", true);
		return "redirect:/profile/personal";
	}

}
