package com.example.quartet.identitysupport.api;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/**
 * Tells a caller that is turned away why, in the header that clients read and in a body
 * that people read.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3">RFC 6750 section 3</a>
 */
class BearerProblemWriter {

	private static final Logger log = LoggerFactory.getLogger(BearerProblemWriter.class);

	private final JsonMapper json;

	BearerProblemWriter(JsonMapper json) {
		this.json = json;
	}

	void write(HttpServletRequest request, HttpServletResponse response, Map<String, String> challenge,
			ProblemDetail problem) throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE,
				challenge.entrySet()
					.stream()
					.map((parameter) -> "%s=\"%s\"".formatted(parameter.getKey(), parameter.getValue()))
					.collect(Collectors.joining(", ", "Bearer ", "")));
		write(request, response, problem);
	}

	void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem) throws IOException {
		log.info("{} for {} {}: {}", problem.getStatus(), request.getMethod(), request.getRequestURI(),
				problem.getDetail());
		response.setStatus(problem.getStatus());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		this.json.writeValue(response.getOutputStream(), problem);
	}

}
