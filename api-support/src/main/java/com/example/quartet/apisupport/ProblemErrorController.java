package com.example.quartet.apisupport;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/**
 * What the server refuses before any controller sees it is a problem like any other.
 */
@RestController
class ProblemErrorController implements ErrorController {

	@RequestMapping("${spring.web.error.path:/error}")
	ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
		HttpStatus status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, StatusSentences.sentence(status.value()));
		if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address) {
			problem.setInstance(URI.create(UriUtils.encodePath(address, StandardCharsets.UTF_8)));
		}
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private static HttpStatus status(Object code) {
		HttpStatus status = (code instanceof Integer number) ? HttpStatus.resolve(number) : null;
		return (status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
	}

}
