package com.example.quartet.identitysupport.flows;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Tells the caller of an API who it was taken for, what was decided, and what the API
 * itself sent meanwhile.
 */
@Order(Workshop.BEFORE_EVERYBODY)
class GuardedCalls extends OncePerRequestFilter {

	private static final List<String> WHO = List.of("azp", "appid", "tid", "oid", "scp", "roles");

	private final Tracer tracer;

	private final String self;

	GuardedCalls(Tracer tracer, String self) {
		this.tracer = tracer;
		this.self = self;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		// whoever sends no trace does not follow it either
		return request.getHeader("traceparent") == null || !request.getRequestURI().startsWith("/api/")
				|| request.getRequestURI().startsWith(Workshop.PATH);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Instant begun = Instant.now();
		List<Message> inside = RequestMessages.begin(request);
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, answer);
		response.setHeader(MessageHeader.NAME, MessageHeader.write(message(begun, request, answer, inside)));
		answer.copyBodyToResponse();
	}

	private Message message(Instant begun, HttpServletRequest request, HttpServletResponse answer,
			List<Message> inside) {
		String challenge = answer.getHeader(HttpHeaders.WWW_AUTHENTICATE);
		return new Message(Traces.current(this.tracer), begun, Duration.between(begun, Instant.now()).toMillis(),
				this.self, this.self, "guarded", request.getMethod(), request.getRequestURI(),
				who(request.getHeader(HttpHeaders.AUTHORIZATION)), answer.getStatus(),
				(challenge != null) ? List.of(Masked.field(HttpHeaders.WWW_AUTHENTICATE, challenge)) : List.of(),
				List.copyOf(inside));
	}

	private static List<Field> who(String authorization) {
		List<Field> who = new ArrayList<>();
		Token token = (authorization != null) ? Token.of(authorization.replaceFirst("^Bearer ", "")) : null;
		if (token != null) {
			WHO.stream()
				.filter(token.claims()::containsKey)
				.forEach((claim) -> who.add(Masked.field(claim, token.claims().get(claim).toString())));
		}
		return who;
	}

}
