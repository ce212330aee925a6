package com.example.quartet.workshop.flows;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.example.quartet.workshop.Workshop;
import com.example.quartet.workshop.recording.Message;
import com.example.quartet.workshop.recording.RequestMessageRecorder;
import com.example.quartet.workshop.recording.SecretMasking;
import com.example.quartet.workshop.recording.TraceIds;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sees what the browser brings and where we send it, and finds the flow it belongs to:
 * one sign-in takes several requests, which only their state holds together.
 */
@Order(Workshop.FILTER_ORDER)
class BrowserMessageFilter extends OncePerRequestFilter {

	private static final String UNINTERESTING = "/(css/|js/|img/|webjars/|actuator/|error|favicon|flows/updates).*";

	private final Flows flows;

	private final ProviderRedirects redirects;

	private final Tracer tracer;

	private final Clock clock;

	BrowserMessageFilter(Flows flows, ProviderRedirects redirects, Tracer tracer, Clock clock) {
		this.flows = flows;
		this.redirects = redirects;
		this.tracer = tracer;
		this.clock = clock;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return IncomingMessage.path(request).matches(UNINTERESTING);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Instant begun = this.clock.instant();
		FlowOwner before = FlowOwner.of(request);
		List<Message> inside = RequestMessageRecorder.begin(request);
		if (before.person() != null && HttpMethod.GET.matches(request.getMethod())) {
			// a script on the page can read this header, and no other
			response.setHeader("Server-Timing",
					"flow;desc=\"%s\"".formatted(SecretMasking.hash(TraceIds.current(this.tracer) + before.owner())));
		}
		try {
			chain.doFilter(request, response);
		}
		finally {
			keep(begun, before, inside, request, response);
		}
	}

	private void keep(Instant begun, FlowOwner before, List<Message> inside, HttpServletRequest request,
			HttpServletResponse response) {
		String trace = TraceIds.current(this.tracer);
		IncomingMessage incoming = IncomingMessage.of(request);
		ProviderRedirect redirect = this.redirects.of(response, trace);
		if (redirect != null) {
			inside.add(redirect.message());
		}
		if (inside.isEmpty() && !incoming.isAnswer()) {
			return; // a page like any other
		}
		if (redirect != null && before.owner() == null) {
			VisitCookie.begin(request, response);
		}
		FlowOwner after = FlowOwner.of(request);
		Message message = new Message(trace, begun, Duration.between(begun, this.clock.instant()).toMillis(),
				incoming.from(), "web-app", incoming.kind(), request.getMethod(), IncomingMessage.path(request),
				SecretMasking.fields(incoming.parameters()), response.getStatus(), List.of(), List.copyOf(inside));
		String owner = (after.person() != null) ? after.owner()
				: (before.owner() != null) ? before.owner() : after.owner();
		this.flows.add(id(incoming, redirect, before, trace + owner), owner, message);
		if (after.person() != null && before.person() == null) {
			signedIn(before, after);
		}
	}

	private void signedIn(FlowOwner before, FlowOwner after) {
		if (after.visit() != null) {
			this.flows.claim(after.visit(), after.owner());
		}
		if (after.sid() != null) {
			this.flows.expect(SecretMasking.hash(after.sid()), after.owner());
		}
	}

	private static String id(IncomingMessage incoming, @Nullable ProviderRedirect redirect, FlowOwner before,
			String otherwise) {
		if (incoming.key() != null) {
			return SecretMasking.hash(incoming.key());
		}
		if (redirect != null && redirect.state() != null) {
			return SecretMasking.hash(redirect.state());
		}
		boolean leaving = redirect != null && before.sid() != null;
		return SecretMasking.hash(leaving ? before.sid() : otherwise);
	}

}
