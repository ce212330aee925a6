package com.example.quartet.webapp.sessions;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request finish whose session ends meanwhile, in another tab or by single
 * sign-out: whatever reads the session, the framework included, would fail otherwise.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class EndedSessionFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new Request(request), response);
	}

	private static final class Request extends HttpServletRequestWrapper {

		Request(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable HttpSession getSession(boolean create) {
			HttpSession session = super.getSession(create);
			return (session != null) ? new EndableSession(session) : null;
		}

		@Override
		public @Nullable HttpSession getSession() {
			return getSession(true);
		}

	}

}
