package com.example.quartet.workshop.lab;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.example.quartet.workshop.site.ApplicationIds;
import com.example.quartet.workshop.sources.SourceLinks;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
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
@RequestMapping("/lab/errors")
class ErrorLabController {

	private final EmulatorFaults orders;

	private final SourceLinks sources;

	private final ApplicationIds applications;

	ErrorLabController(EmulatorFaults orders, SourceLinks sources, ApplicationIds applications) {
		this.orders = orders;
		this.sources = sources;
		this.applications = applications;
	}

	@ModelAttribute
	void whatThereIs(Model model, @Nullable Principal person) {
		model.addAttribute("ordersAreTaken", this.orders.areTaken());
		model.addAttribute("signedIn", person != null);
		model.addAttribute("sources", this.sources);
		model.addAttribute("errors",
				Arrays.stream(ProviderError.values()).collect(Collectors.partitioningBy(ProviderError::atAuthorize)));
	}

	@GetMapping
	String show() {
		return "lab-errors";
	}

	@PostMapping("/{name}")
	String order(@PathVariable String name, HttpServletResponse response) {
		ProviderError error = find(name);
		this.orders.next(error.fault(),
				error.befallsTheApi() ? this.applications.todoApi() : this.applications.webApp());
		response.addHeader(HttpHeaders.SET_COOKIE, OrderedErrorNotice.cookie(error));
		// a token that is new gives todo-api something new to trade
		return "redirect:/oauth2/authorization/entra?way=code&page="
				+ (error.befallsTheApi() ? "/profile" : "/lab/errors");
	}

	@ExceptionHandler(RestClientException.class)
	@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
	String notOrdered(Model model, Principal person) {
		whatThereIs(model, person);
		model.addAttribute("notOrdered", true);
		return "lab-errors";
	}

	private ProviderError find(String name) {
		List<ProviderError> named = Arrays.stream(ProviderError.values())
			.filter((one) -> one.label().equals(name))
			.toList();
		if (named.isEmpty() || !this.orders.areTaken()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return named.get(0);
	}

}
