package com.example.identityemulator.admin;

import java.io.IOException;
import java.net.InetAddress;

import com.example.identityemulator.EmulatorProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Opens a port on loopback, and keeps it and the others apart.
 */
@Component
class AdminConnectorCustomizer extends OncePerRequestFilter
		implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	static final String PATH = "/admin/";

	private final int port;

	private Connector connector;

	AdminConnectorCustomizer(EmulatorProperties settings) {
		this.port = settings.adminPort();
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		if (this.port >= 0) {
			Http11NioProtocol protocol = new Http11NioProtocol();
			protocol.setAddress(InetAddress.getLoopbackAddress());
			this.connector = new Connector(protocol);
			this.connector.setPort(this.port);
			factory.addAdditionalConnectors(this.connector);
		}
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean here = this.connector != null && request.getLocalPort() == this.connector.getLocalPort();
		boolean admin = "admin".equals(firstSegment(request));
		// a name that leads here from elsewhere is a trick played on a browser
		boolean honest = request.getServerName().matches("localhost|127\\.0\\.0\\.1|\\[::1]");
		if (here != admin || (admin && !honest)) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		chain.doFilter(request, response);
	}

	/**
	 * Decoded and without path parameters, as the request mapping compares it: a raw path
	 * such as {@code /%61dmin;x=y/} would pass for another one.
	 */
	private static String firstSegment(HttpServletRequest request) {
		return ServletRequestPathUtils.parseAndCache(request)
			.pathWithinApplication()
			.elements()
			.stream()
			.filter(PathContainer.PathSegment.class::isInstance)
			.map((segment) -> ((PathContainer.PathSegment) segment).valueToMatch())
			.findFirst()
			.orElse("");
	}

	int localPort() {
		return this.connector.getLocalPort();
	}

}
