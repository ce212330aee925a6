package com.example.quartet.apisupport;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * An address that could mean two things to two readers is refused like any other input.
 */
class ProblemRequestRejectedHandler implements RequestRejectedHandler {

	private final JsonMapper json;

	ProblemRequestRejectedHandler(JsonMapper json) {
		this.json = json;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refusal)
			throws IOException {
		response.setStatus(HttpStatus.BAD_REQUEST.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		this.json.writeValue(response.getOutputStream(), problem());
	}

	static ProblemDetail problem() {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"The method, the address or a header of this request holds something that has no place there.");
	}

}
