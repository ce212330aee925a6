package com.example.identityemulator.graph;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says in Graph's JSON that the rest of it is not here, and that nothing is written.
 */
@RestController
class UnsupportedGraphController {

	private final GraphCallers callers;

	UnsupportedGraphController(GraphCallers callers) {
		this.callers = callers;
	}

	@RequestMapping(GraphAddresses.PATH + "/**")
	Map<String, Object> refuse(HttpServletRequest request) {
		this.callers.of(request);
		throw GraphException.notImplemented(request.getMethod() + " " + request.getServletPath());
	}

}
