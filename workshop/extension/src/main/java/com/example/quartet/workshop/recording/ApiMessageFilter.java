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

	/** Where people look after their jobs. */
	private static final String JOBS = "/api/exports";

	private final Tracer tracer;

	private final JobMessages jobMessages;

	private final String self;

	private final Clock clock;

	private final AccessTokenChecks checks;

	ApiMessageFilter(Tracer tracer, JobMessages jobMessages, String self, AccessTokenChecks checks, Clock clock) {
		this.tracer = tracer;
		this.jobMessages = jobMessages;
		this.self = self;
		this.checks = checks;
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
		List<MessageField> outcome = new ArrayList<>();
		if (challenge != null) {
			outcome.add(SecretMasking.field(HttpHeaders.WWW_AUTHENTICATE, challenge));
		}
		DecodedToken token = token(request);
		if (token != null) {
			outcome.addAll(this.checks.of(token));
			if (passed && request.getRequestURI().equals(JOBS)) {
				inside.addAll(0, this.jobMessages.take(String.valueOf(token.claims().get("tid")),
						String.valueOf(token.claims().get("oid"))));
			}
		}
		return new Message(TraceIds.current(this.tracer), begun,
				Duration.between(begun, this.clock.instant()).toMillis(), this.self, this.self, "guarded",
				request.getMethod(), request.getRequestURI(), who(token),
				passed ? HttpServletResponse.SC_OK : answer.getStatus(), outcome, List.copyOf(inside));
	}

	// a request that has found its controller has passed the checks
	private static boolean hasPassed(HttpServletRequest request) {
		return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) != null;
	}

	private static @Nullable DecodedToken token(HttpServletRequest request) {
		String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
		return (authorization != null) ? DecodedToken.of(authorization.replaceFirst("^Bearer ", "")) : null;
	}

	private static List<MessageField> who(@Nullable DecodedToken token) {
		return (token != null) ? WHO.stream()
			.filter(token.claims()::containsKey)
			.map((claim) -> SecretMasking.field(claim, token.claims().get(claim).toString()))
			.toList() : List.of();
	}

}
