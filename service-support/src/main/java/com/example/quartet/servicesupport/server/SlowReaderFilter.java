package com.example.quartet.servicesupport.server;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.CloseNowException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the time that an answer may hold a thread: Tomcat's own time-out begins anew
 * with every byte that the client takes.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SlowReaderFilter extends OncePerRequestFilter {

	private final Duration answerTimeout;

	SlowReaderFilter(Duration answerTimeout) {
		this.answerTimeout = answerTimeout;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		BoundedAnswer answer = new BoundedAnswer(request, response, System.nanoTime() + this.answerTimeout.toNanos());
		chain.doFilter(request, answer);
		if (answer.isBrokenOff()) {
			// the end of the connection tells that this is not the end of the answer
			throw new CloseNowException(BoundedAnswer.TAKEN_TOO_SLOWLY);
		}
	}

}
