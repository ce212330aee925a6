package com.example.identityemulator.web;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request its ids, and sends the caller's own back.
 */
@Component
class RequestIdsFilter extends OncePerRequestFilter {

	private static final String CLIENT_REQUEST_ID = "client-request-id";

	private final Clock clock;

	RequestIdsFilter(Clock clock) {
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<UUID> sent = Optional.ofNullable(request.getHeader(CLIENT_REQUEST_ID))
			.or(() -> Optional.ofNullable(request.getParameter(CLIENT_REQUEST_ID)))
			.flatMap(this::parse);
		RequestIds ids = new RequestIds(UUID.randomUUID(), sent.orElseGet(UUID::randomUUID), this.clock.instant());
		request.setAttribute(RequestIds.class.getName(), ids);
		response.setHeader("x-ms-request-id", ids.trace().toString());
		sent.ifPresent((id) -> response.setHeader(CLIENT_REQUEST_ID, id.toString()));
		chain.doFilter(request, response);
	}

	/**
	 * Only a GUID is repeated, so that no caller injects text into headers and logs.
	 */
	private Optional<UUID> parse(String id) {
		try {
			return Optional.of(UUID.fromString(id));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	static RequestIds of(HttpServletRequest request) {
		return (RequestIds) request.getAttribute(RequestIds.class.getName());
	}

}
