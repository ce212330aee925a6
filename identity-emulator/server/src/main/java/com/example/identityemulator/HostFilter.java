package com.example.identityemulator;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses DNS rebinding on every listener: a name that another site has pointed at this
 * machine gets no page and no token, because a browser would let that site read them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HostFilter extends OncePerRequestFilter {

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

	private final Set<String> names = new HashSet<>(LOOPBACK);

	HostFilter(EmulatorProperties settings) {
		this.names.addAll(settings.hostNames());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String name = request.getServerName().toLowerCase(Locale.ROOT);
		// the address itself is no name that another site could point here
		if (this.names.contains(name) || isAddressOf(request, name)) {
			chain.doFilter(request, response);
			return;
		}
		response.setStatus(HttpServletResponse.SC_MISDIRECTED_REQUEST);
		response.setContentType(MediaType.TEXT_PLAIN_VALUE);
		response.getWriter()
			.println("The emulator is not known by the name in the Host header. EMULATOR_PUBLIC_URL, "
					+ "EMULATOR_TLS_PUBLIC_URL and EMULATOR_BACKCHANNEL say by which names it is.");
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	private static boolean isAddressOf(HttpServletRequest request, String name) {
		String address = request.getLocalAddr();
		return name.equals(address) || name.equals("[" + address + "]");
	}

}
