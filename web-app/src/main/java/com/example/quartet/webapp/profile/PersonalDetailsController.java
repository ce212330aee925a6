package com.example.quartet.webapp.profile;

import com.example.quartet.webapp.api.FormSubmission;
import com.example.quartet.webapp.api.PersonDetails;
import com.example.quartet.webapp.api.PersonalDetailsForm;
import com.example.quartet.webapp.api.TodoApi;
import com.example.quartet.webapp.pages.SessionAttribute;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows and changes the personal details. They need a consent of their own and a stronger
 * sign-in, and both are asked for when this page is opened, not before; to change them
 * needs another consent, which is asked for when a person does.
 */
@Controller
class PersonalDetailsController {

	private static final SessionAttribute<PersonalDetailsForm> TYPED = SessionAttribute.of(PersonalDetailsForm.class);

	private final TodoApi api;

	PersonalDetailsController(TodoApi api) {
		this.api = api;
	}

	@GetMapping("/profile/personal")
	String show(Model model, HttpServletRequest request) {
		PersonDetails details = this.api.personal();
		PersonalDetailsForm typed = TYPED.read(request);
		TYPED.write(request, null);
		model.addAttribute("details", details);
		model.addAttribute("personalDetailsForm",
				(typed != null) ? typed : new PersonalDetailsForm(details.phone(), details.birthday()));
		return "personal";
	}

	@PostMapping("/profile/personal")
	String change(@Valid PersonalDetailsForm form, BindingResult typed, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes next) {
		if (!FormSubmission.send(typed, () -> change(form, request))) {
			response.setStatus(FormSubmission.status(typed));
			return "personal";
		}
		next.addFlashAttribute("saved", true);
		return "redirect:/profile/personal";
	}

	private void change(PersonalDetailsForm form, HttpServletRequest request) {
		try {
			this.api.change(form);
		}
		catch (HttpClientErrorException.Forbidden ex) {
			// the person may consent first, and comes back by a link
			TYPED.write(request, form);
			throw ex;
		}
	}

}
