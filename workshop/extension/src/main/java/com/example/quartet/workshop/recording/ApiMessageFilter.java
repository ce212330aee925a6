package com.example.quartet.workshop.recording;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.example.quartet.workshop.Workshop;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Tells the caller of an API who it was taken for, what was decided, and what the API
 * itself sent meanwhile.
 */
@Order(Workshop.FILTER_ORDER)
class ApiMessageFilter extends OncePerRequestFilter {

	private static final List<String> WHO = List.of("azp", "appid", "tid", "oid", "scp", "roles");

	private final Tracer tracer;

	private final String self;

	private final Clock clock;

	ApiMessageFilter(Tracer tracer, String self, Clock clock) {
		this.tracer = tracer;
		this.self = self;
		this.clock = clock;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		// a caller that sends no trace has no use for it
		return request.getHeader("traceparent") == null || !request.getRequestURI().startsWith("/api/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Instant begun = this.clock.instant();
		List<Message> inside = RequestMessageRecorder.begin(request);
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, answer);
		response.setHeader(MessageHeader.NAME, MessageHeader.write(message(begun, request, answer, inside)));
		answer.copyBodyToResponse();
	}

	private Message message(Instant begun, HttpServletRequest request, HttpServletResponse answer,
			List<Message> inside) {
		boolean passed = hasPassed(request);
		String challenge = passed ? null : answer.getHeader(HttpHeaders.WWW_AUTHENTICATE);
		return new Message(TraceIds.current(this.tracer), begun,
				Duration.between(begun, this.clock.instant()).toMillis(), this.self, this.self, "guarded",
				request.getMethod(), request.getRequestURI(), who(request.getHeader(HttpHeaders.AUTHORIZATION)),
				passed ? HttpServletResponse.SC_OK : answer.getStatus(),
				(challenge != null) ? List.of(SecretMasking.field(HttpHeaders.WWW_AUTHENTICATE, challenge)) : List.of(),
				List.copyOf(inside));
	}

	// a request that has found its controller passed the
	// checks
	private static boolean hasPassed(HttpServletRequest request) {
		return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) != null;
	}

	private static List<MessageField> who(@Nullable String authorization) {
		List<MessageField> who = new ArrayList<>();
		DecodedToken token = (authorization != null) ? DecodedToken.of(authorization.replaceFirst("^Bearer ", ""))
				: null;
		if (token != null) {
			WHO.stream()
				.filter(token.claims()::containsKey)
				.forEach((claim) -> who.add(SecretMasking.field(claim, token.claims().get(claim).toString())));
		}
		return who;
	}

}
