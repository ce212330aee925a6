package com.example.quartet.webapp.todos;

import java.util.UUID;

import com.example.quartet.webapp.api.FormSubmission;
import com.example.quartet.webapp.api.TodoApi;
import com.example.quartet.webapp.api.TodoForm;
import com.example.quartet.webapp.api.TodoItem;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Edits one to-do. The form carries the version that was read (its ETag), so that a
 * change made meanwhile is not overwritten unseen.
 */
@Controller
@RequestMapping("/todos/{id}")
class TodoEditController {

	private final TodoApi api;

	TodoEditController(TodoApi api) {
		this.api = api;
	}

	/**
	 * A link back to this page, after a sign-in or in another language, brings along what
	 * was typed.
	 */
	@GetMapping
	String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String title, TodoForm typed,
			BindingResult errors, Authentication person, Model model) {
		TodoItem todo = load(id, person, model);
		if (title == null) {
			model.addAttribute("todoForm", new TodoForm(todo.title(), todo.notes(), todo.due()));
		}
		return "todo";
	}

	@PostMapping
	String change(@PathVariable UUID id, @Valid TodoForm form, BindingResult typed, @RequestParam("_seen") String seen,
			Authentication person, HttpServletResponse response, Model model, RedirectAttributes next) {
		try {
			if (FormSubmission.send(typed, () -> this.api.change(id, seen, form))) {
				return TodoListController.say(next, "changed", form.title());
			}
			response.setStatus(FormSubmission.status(typed));
			model.addAttribute("seen", seen);
		}
		catch (HttpClientErrorException ex) {
			if (ex.getStatusCode() != HttpStatus.PRECONDITION_FAILED) {
				throw ex;
			}
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("changedMeanwhile", true);
			load(id, person, model);
		}
		return "todo";
	}

	private TodoItem load(UUID id, Authentication person, Model model) {
		ResponseEntity<TodoItem> found = this.api.find(id);
		TodoItem todo = found.getBody();
		model.addAttribute("todo", todo);
		model.addAttribute("mine", todo.owner().name().equals(person.getName()));
		model.addAttribute("seen", found.getHeaders().getETag());
		return todo;
	}

	@ExceptionHandler(HttpClientErrorException.NotFound.class)
	String gone(RedirectAttributes next) {
		return TodoListController.say(next, "gone", "");
	}

}
