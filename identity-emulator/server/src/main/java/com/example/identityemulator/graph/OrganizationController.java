package com.example.identityemulator.graph;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What Microsoft Graph says about the tenant of a token.
 */
@RestController
@RequestMapping(GraphAddresses.PATH + "/organization")
class OrganizationController {

	private final GraphCallers callers;

	private final GraphAddresses addresses;

	OrganizationController(GraphCallers callers, GraphAddresses addresses) {
		this.callers = callers;
		this.addresses = addresses;
	}

	@GetMapping
	Map<String, Object> organization(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
		GraphCaller caller = this.callers.of(request).require(GraphOperation.READ_ORGANIZATION);
		GraphObject organization = GraphObjects.of(caller.tenant());
		GraphObject readable = caller.may(GraphOperation.READ_FULL_ORGANIZATION) ? organization
				: organization.limitedTo(GraphObjects.BASIC_ORGANIZATION);
		return GraphQuery.of(parameters)
			.page(this.addresses.of("/organization"), this.addresses.context("organization"), List.of(readable), false);
	}

}
