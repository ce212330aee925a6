package com.example.quartet.webapp.flows;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.example.quartet.identitysupport.flows.Masked;
import com.example.quartet.identitysupport.flows.Message;
import com.example.quartet.identitysupport.flows.RequestMessages;
import com.example.quartet.identitysupport.flows.Traces;
import com.example.quartet.identitysupport.flows.Workshop;
import com.example.quartet.webapp.pages.SitePath;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sees what the browser brings and where we send it, and finds the flow it belongs to:
 * one sign-in takes several requests, which only their state holds together.
 */
@Component
@Profile(Workshop.PROFILE)
@Order(Workshop.BEFORE_EVERYBODY)
class BrowserMessages extends OncePerRequestFilter {

	private static final String UNINTERESTING = "/(css/|js/|img/|webjars/|actuator/|error|favicon|flows/updates).*";

	private final Flows flows;

	private final RedirectMessages redirects;

	private final Tracer tracer;

	BrowserMessages(Flows flows, RedirectMessages redirects, Tracer tracer) {
		this.flows = flows;
		this.redirects = redirects;
		this.tracer = tracer;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return SitePath.of(request).matches(UNINTERESTING);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Instant begun = Instant.now();
		Visit before = Visit.of(request);
		List<Message> inside = RequestMessages.begin(request);
		try {
			chain.doFilter(request, response);
		}
		finally {
			keep(begun, before, inside, request, response);
		}
	}

	private void keep(Instant begun, Visit before, List<Message> inside, HttpServletRequest request,
			HttpServletResponse response) {
		String trace = Traces.current(this.tracer);
		Arrival arrival = Arrival.of(request);
		Departure departure = this.redirects.of(response, trace);
		if (departure != null) {
			inside.add(departure.message());
		}
		if (inside.isEmpty() && !arrival.isAnswer()) {
			return; // a page like any other
		}
		Visit after = Visit.of(request);
		Message message = new Message(trace, begun, Duration.between(begun, Instant.now()).toMillis(), arrival.from(),
				"web-app", arrival.kind(), request.getMethod(), SitePath.of(request),
				Masked.fields(arrival.parameters()), response.getStatus(), List.of(), List.copyOf(inside));
		String owner = (after.person() != null) ? after.owner()
				: (before.owner() != null) ? before.owner() : after.owner();
		this.flows.add(id(arrival, departure, before, trace + owner), owner, message);
		if (after.person() != null && before.person() == null) {
			signedIn(before, after);
		}
	}

	private void signedIn(Visit before, Visit after) {
		if (before.session() != null) {
			this.flows.claim(before.session(), after.owner());
		}
		if (after.person().sid() != null) {
			this.flows.expect(Masked.hash(after.person().sid()), after.owner());
		}
	}

	private static String id(Arrival arrival, @Nullable Departure departure, Visit before, String otherwise) {
		if (arrival.key() != null) {
			return Masked.hash(arrival.key());
		}
		if (departure != null && departure.state() != null) {
			return Masked.hash(departure.state());
		}
		boolean leaving = departure != null && before.person() != null && before.person().sid() != null;
		return Masked.hash(leaving ? before.person().sid() : otherwise);
	}

}
