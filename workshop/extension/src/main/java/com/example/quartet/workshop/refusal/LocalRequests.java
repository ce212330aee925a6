package com.example.quartet.workshop.refusal;

import java.net.URI;

import com.example.quartet.workshop.Workshop;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;

/**
 * Tells whether all that a person sends stays on their own machine: the browser, the site
 * and todo-api are on it.
 */
class LocalRequests {

	private final boolean todoApiIsHere;

	LocalRequests(@Value("${spring.http.serviceclient.todo-api.base-url}") URI todoApi) {
		this.todoApiIsHere = Workshop.LOOPBACK_NAMES.contains(todoApi.getHost());
	}

	boolean stayHere(HttpServletRequest request) {
		return this.todoApiIsHere && Workshop.comesFromThisMachine(request);
	}

}
