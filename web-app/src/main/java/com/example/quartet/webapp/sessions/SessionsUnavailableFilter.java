package com.example.quartet.webapp.sessions;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.example.quartet.webapp.pages.PageRenderer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows a page of its own while Redis cannot be reached: an ordinary error page would
 * need the session as well.
 */
@Component
@ConditionalOnProperty(name = "quartet.sessions.store", havingValue = "redis")
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SessionsUnavailableFilter extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(SessionsUnavailableFilter.class);

	private final PageRenderer pages;

	SessionsUnavailableFilter(PageRenderer pages) {
		this.pages = pages;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			Optional<Throwable> away = Stream.iterate((Throwable) ex, Objects::nonNull, Throwable::getCause)
				.filter(DataAccessException.class::isInstance)
				.findFirst();
			if (away.isEmpty() || response.isCommitted()) {
				throw ex;
			}
			log.error("The sessions cannot be reached: {}", away.get().getMessage());
			// part of a page may have been written
			response.resetBuffer();
			this.pages.show(request, response, HttpStatus.SERVICE_UNAVAILABLE, "sessions-away", Map.of());
		}
	}

}
