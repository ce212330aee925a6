package com.example.identityemulator.graph;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.example.identityemulator.PublicAddresses;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.journal.Journal;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Writes errors as Microsoft Graph's JSON, which its client libraries read.
 *
 * @see <a href="https://learn.microsoft.com/graph/errors">Error responses</a>
 */
@RestControllerAdvice(basePackageClasses = GraphControllerAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class GraphControllerAdvice {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss")
		.withZone(ZoneOffset.UTC);

	private final PublicAddresses addresses;

	private final Clock clock;

	GraphControllerAdvice(PublicAddresses addresses, Clock clock) {
		this.addresses = addresses;
		this.clock = clock;
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> refuse(GraphException refusal, HttpServletRequest request) {
		Journal.note("Refused: %s: %s".formatted(refusal.code(), refusal.getMessage()));
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(refusal.status());
		if (refusal.status() == HttpStatus.UNAUTHORIZED) {
			answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge(refusal));
		}
		// also to a caller who asked for something else
		return answer.contentType(MediaType.APPLICATION_JSON).body(Map.of("error", error(refusal, request)));
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> refuse(HttpMessageNotReadableException problem, HttpServletRequest request) {
		return refuse(GraphException.badRequest("Unable to read JSON request payload."), request);
	}

	private String challenge(GraphException refusal) {
		return "Bearer realm=\"\", authorization_uri=\"%s\", client_id=\"%s\"%s"
			.formatted(this.addresses.url("/common/oauth2/authorize"), Directory.MICROSOFT_GRAPH, refusal.challenge());
	}

	private Map<String, Object> error(GraphException refusal, HttpServletRequest request) {
		String requestId = UUID.randomUUID().toString();
		String asked = request.getHeader("client-request-id");
		Map<String, Object> inner = new LinkedHashMap<>();
		inner.put("date", DATE.format(this.clock.instant()));
		inner.put("request-id", requestId);
		inner.put("client-request-id", (asked != null) ? asked : requestId);
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("code", refusal.code());
		error.put("message", refusal.getMessage());
		error.put("innerError", inner);
		return error;
	}

}
