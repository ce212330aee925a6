package com.example.quartet.webapp.todos;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.example.quartet.webapp.api.FormSubmission;
import com.example.quartet.webapp.api.NewTodoForm;
import com.example.quartet.webapp.api.TodoApi;
import com.example.quartet.webapp.api.TodoCompletion;
import com.example.quartet.webapp.api.TodoItems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

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
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The to-do list and its actions: each is an ordinary form, and htmx only saves loading
 * the whole page again.
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
			@RequestParam(required = false) @Nullable String done, NewTodoForm form, BindingResult typed,
			Authentication person, HttpServletRequest request, Model model) {
		try {
			load(open, done, person, request, model);
			return "todos";
		}
		catch (HttpClientErrorException.BadRequest ex) {
			if (open == null && done == null) {
				throw ex;
			}
			// the cursor in the address is none of the API's
			return "redirect:/todos";
		}
	}

	private void load(@Nullable String open, @Nullable String done, Authentication person, HttpServletRequest request,
			Model model) {
		PersonalWeek week = this.weeks.of(person, request);
		model.addAttribute("week", week);
		model.addAttribute("key", UUID.randomUUID());
		model.addAttribute("firstPage", open == null && done == null);
		if (done == null) {
			add(model, "open", this.api.list("open", open), week, person);
		}
		if (open == null) {
			add(model, "done", this.api.list("done", done), week, person);
		}
	}

	@PostMapping
	String add(@Valid NewTodoForm form, BindingResult typed, @RequestParam("_key") UUID key, Authentication person,
			HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) {
		if (FormSubmission.send(typed, () -> addOnce(key, form))) {
			return say(next, "added", form.title());
		}
		if (!typed.hasGlobalErrors()) {
			try {
				load(null, null, person, request, model);
			}
			catch (ResourceAccessException | HttpClientErrorException.BadRequest ex) {
				typed.reject("unavailable"); // the form is worth showing without the list
			}
		}
		response.setStatus(FormSubmission.status(typed));
		return "todos";
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

	private void addOnce(UUID key, NewTodoForm newTodo) {
		try {
			// a form that is sent again, because no answer came, adds its to-do only once
			this.api.add(key.toString(), newTodo);
		}
		catch (HttpClientErrorException.UnprocessableContent ex) {
			// the key was used with another text, so this is another to-do
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
