package com.example.quartet.webapp.todos;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.example.quartet.webapp.api.NewTodoForm;
import com.example.quartet.webapp.api.RefusedFields;
import com.example.quartet.webapp.api.TodoApi;
import com.example.quartet.webapp.api.TodoCompletion;
import com.example.quartet.webapp.api.TodoItems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
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
 * The list, and the few things a person does with it: each is an ordinary form, and htmx
 * only saves loading the page again.
 */
@Controller
@RequestMapping("/todos")
class TodoListController {

	private final TodoApi api;

	private final PersonalWeeks weeks;

	private final Clock clock;

	TodoListController(TodoApi api, PersonalWeeks weeks, Clock clock) {
		this.api = api;
		this.weeks = weeks;
		this.clock = clock;
	}

	@GetMapping
	String show(@RequestParam(required = false) @Nullable String open,
			@RequestParam(required = false) @Nullable String done, Authentication person, HttpSession session,
			Model model) {
		PersonalWeek week = this.weeks.of(person, session);
		model.addAttribute("week", week);
		model.addAttribute("key", UUID.randomUUID());
		model.addAttribute("firstPage", open == null && done == null);
		if (done == null) {
			add(model, "open", this.api.list("open", open), week, person);
		}
		if (open == null) {
			add(model, "done", this.api.list("done", done), week, person);
		}
		return "todos";
	}

	@PostMapping
	String add(@Valid NewTodoForm newTodo, BindingResult typed, @RequestParam("_key") UUID key, Authentication person,
			HttpSession session, HttpServletResponse response, Model model, RedirectAttributes next) {
		List<String> wrong = typed.hasErrors() ? typed.getFieldErrors().stream().map(FieldError::getField).toList()
				: add(key, newTodo);
		if (wrong.isEmpty()) {
			return say(next, "added", newTodo.title());
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("wrong", wrong);
		return show(null, null, person, session, model);
	}

	@PostMapping("/{id}/done")
	String complete(@PathVariable UUID id, @RequestParam boolean done, RedirectAttributes next) {
		String title = this.api.change(id, new TodoCompletion(done)).title();
		return say(next, done ? "completed" : "reopened", title);
	}

	@PostMapping("/{id}/delete")
	String delete(@PathVariable UUID id, @RequestParam String title, RedirectAttributes next) {
		this.api.delete(id);
		return say(next, "deleted", title);
	}

	@ExceptionHandler(HttpClientErrorException.NotFound.class)
	String gone(RedirectAttributes next) {
		return say(next, "gone", "");
	}

	@ExceptionHandler(HttpClientErrorException.BadRequest.class)
	String unreadablePlace(HttpClientErrorException.BadRequest refusal, HttpServletRequest request) {
		if (request.getQueryString() == null) {
			throw refusal;
		}
		return "redirect:/todos"; // a place in the list that somebody typed
	}

	@ExceptionHandler(ResourceAccessException.class)
	@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
	String away(Model model) {
		// the form reads what was typed from the request
		model.addAttribute("away", true);
		model.addAttribute("key", UUID.randomUUID());
		return "todos";
	}

	private List<String> add(UUID key, NewTodoForm newTodo) {
		try {
			addOnce(key, newTodo);
			return List.of();
		}
		catch (HttpClientErrorException.BadRequest ex) {
			return RefusedFields.of(ex);
		}
	}

	private void addOnce(UUID key, NewTodoForm newTodo) {
		try {
			// whoever sends the form again, for want of an answer, adds it only once
			this.api.add(key.toString(), newTodo);
		}
		catch (HttpClientErrorException.UnprocessableContent ex) {
			// the form was sent before with other words: they mean another to-do
			this.api.add(UUID.randomUUID().toString(), newTodo);
		}
	}

	private void add(Model model, String state, TodoItems todos, PersonalWeek week, Authentication person) {
		LocalDate today = LocalDate.now(this.clock.withZone(week.zone()));
		List<TodoRow> shown = todos.items()
			.stream()
			.map((todo) -> new TodoRow(todo, week.read(todo.due(), today),
					todo.owner().name().equals(person.getName())))
			.toList();
		model.addAttribute(state, shown);
		model.addAttribute(state + "Next", todos.next());
	}

	static String say(RedirectAttributes next, String what, String title) {
		next.addFlashAttribute("said", what);
		next.addFlashAttribute("saidOf", title);
		return "redirect:/todos";
	}

}
