package com.example.quartet.webapp.lab;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.example.quartet.identitysupport.flows.Workshop;
import com.example.quartet.webapp.flows.Sources;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.client.RestClientException;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets people see what the application does when the provider refuses: each error is
 * ordered for the next request, and then a sign-in is begun to meet it.
 */
@Controller
@Profile(Workshop.PROFILE)
@RequestMapping("/lab/errors")
class ErrorLabPage {

	private final EmulatorOrders orders;

	private final Sources sources;

	private final String webApp;

	private final String todoApi;

	ErrorLabPage(EmulatorOrders orders, Sources sources, @Value("${quartet.identity.client.id}") String webApp,
			@Value("${quartet.todo-api.client-id}") String todoApi) {
		this.orders = orders;
		this.sources = sources;
		this.webApp = webApp;
		this.todoApi = todoApi;
	}

	@ModelAttribute
	void whatThereIs(Model model) {
		model.addAttribute("ordersAreTaken", this.orders.areTaken());
		model.addAttribute("sources", this.sources);
		model.addAttribute("mishaps",
				Arrays.stream(Mishap.values()).collect(Collectors.partitioningBy(Mishap::atAuthorize)));
	}

	@GetMapping
	String show() {
		return "lab-errors";
	}

	@PostMapping("/{name}")
	String order(@PathVariable String name) {
		Mishap mishap = find(name);
		this.orders.next(mishap.fault(), mishap.befallsTheApi() ? this.todoApi : this.webApp);
		// a token that is new gives todo-api something new to trade
		return "redirect:/oauth2/authorization/entra?way=code&page="
				+ (mishap.befallsTheApi() ? "/profile" : "/lab/errors");
	}

	@ExceptionHandler(RestClientException.class)
	@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
	String notOrdered(Model model) {
		whatThereIs(model);
		model.addAttribute("notOrdered", true);
		return "lab-errors";
	}

	private Mishap find(String name) {
		List<Mishap> named = Arrays.stream(Mishap.values()).filter((one) -> one.label().equals(name)).toList();
		if (named.isEmpty() || !this.orders.areTaken()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return named.get(0);
	}

}
