package com.example.quartet.webapp.todos;

import java.util.List;
import java.util.UUID;

import com.example.quartet.webapp.api.RefusedFields;
import com.example.quartet.webapp.api.TodoApi;
import com.example.quartet.webapp.api.TodoForm;
import com.example.quartet.webapp.api.TodoItem;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One to-do, to be written over; the version that was read goes along, so that nobody
 * overwrites what they have not seen.
 */
@Controller
@RequestMapping("/todos/{id}")
class TodoEditController {

	private final TodoApi api;

	TodoEditController(TodoApi api) {
		this.api = api;
	}

	@GetMapping
	String show(@PathVariable UUID id, Authentication person, Model model) {
		ResponseEntity<TodoItem> found = this.api.find(id);
		model.addAttribute("todo", found.getBody());
		model.addAttribute("mine", found.getBody().owner().name().equals(person.getName()));
		model.addAttribute("seen", found.getHeaders().getETag());
		return "todo";
	}

	@PostMapping
	String change(@PathVariable UUID id, @Valid TodoForm changed, BindingResult typed,
			@RequestParam("_seen") String seen, Authentication person, HttpServletResponse response, Model model,
			RedirectAttributes next) {
		if (typed.hasErrors()) {
			return mark(typed.getFieldErrors().stream().map(FieldError::getField).toList(), response, model);
		}
		try {
			this.api.change(id, seen, changed);
		}
		catch (HttpClientErrorException.BadRequest ex) {
			return mark(RefusedFields.of(ex), response, model);
		}
		catch (HttpClientErrorException ex) {
			if (ex.getStatusCode() != HttpStatus.PRECONDITION_FAILED) {
				throw ex;
			}
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("changedMeanwhile", true);
			return show(id, person, model);
		}
		return TodoListController.say(next, "changed", changed.title());
	}

	private static String mark(List<String> wrong, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("wrong", wrong);
		return "todo"; // the form reads what was typed from the request
	}

	@ExceptionHandler(HttpClientErrorException.NotFound.class)
	String gone(RedirectAttributes next) {
		return TodoListController.say(next, "gone", "");
	}

	@ExceptionHandler(ResourceAccessException.class)
	@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
	String away(Model model) {
		model.addAttribute("away", true);
		return "todo";
	}

}
