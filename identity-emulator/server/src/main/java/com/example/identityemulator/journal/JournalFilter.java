package com.example.identityemulator.journal;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

import com.example.identityemulator.DecodedPath;
import com.example.identityemulator.protocol.ClaimedClientId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes down what concerns the protocol; the console looking at itself does not.
 */
@Component
class JournalFilter extends OncePerRequestFilter {

	private final Journal journal;

	private final Clock clock;

	JournalFilter(Journal journal, Clock clock) {
		this.journal = journal;
		this.clock = clock;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = DecodedPath.of(request);
		return path.equals("/") || path.matches("/(console|actuator|admin|emulator|favicon).*");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Instant start = this.clock.instant();
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.journal.add(new Journal.Entry(start, request.getMethod(), request.getRequestURI(),
					ClaimedClientId.of(request), MaskedParameters.of(request.getParameterMap()), response.getStatus(),
					Journal.notes(new ServletRequestAttributes(request))));
		}
	}

}
