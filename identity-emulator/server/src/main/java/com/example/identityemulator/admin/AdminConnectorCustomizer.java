package com.example.identityemulator.admin;

import java.io.IOException;

import com.example.identityemulator.DecodedPath;
import com.example.identityemulator.EmulatorProperties;
import com.example.identityemulator.connector.ConnectorLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.http11.Http11NioProtocol;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens the admin port, and keeps it and the others apart: by the connector that took the
 * request, which no header can name, and by the decoded path.
 */
@Component
class AdminConnectorCustomizer extends OncePerRequestFilter
		implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	static final String PATH = "/admin/";

	private static final String CAME_HERE = AdminConnectorCustomizer.class.getName();

	private final int port;

	private final AdminProperties admin;

	private final ConnectorLimits limits;

	private Connector connector;

	AdminConnectorCustomizer(EmulatorProperties settings, AdminProperties admin, ConnectorLimits limits) {
		this.port = settings.adminPort();
		this.admin = admin;
		this.limits = limits;
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		if (this.port >= 0) {
			Http11NioProtocol protocol = new Http11NioProtocol();
			protocol.setAddress(this.admin.address());
			this.connector = new Connector(protocol);
			this.connector.setPort(this.port);
			this.limits.applyTo(this.connector);
			factory.addAdditionalConnectors(this.connector);
			factory.addEngineValves(new ConnectorValve());
		}
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean here = request.getAttribute(CAME_HERE) != null;
		boolean admin = DecodedPath.firstSegment(request).equals("admin");
		if (here != admin) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		if (here && !this.admin.admits(request.getHeader(HttpHeaders.AUTHORIZATION))) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
			return;
		}
		chain.doFilter(request, response);
	}

	int localPort() {
		return this.connector.getLocalPort();
	}

	/**
	 * Marks the requests of our connector. Ports do not tell them apart: two addresses of
	 * a machine may have the same one.
	 */
	private final class ConnectorValve extends ValveBase {

		private ConnectorValve() {
			super(true);
		}

		@Override
		public void invoke(Request request, Response response) throws IOException, ServletException {
			if (request.getConnector() == AdminConnectorCustomizer.this.connector) {
				request.setAttribute(CAME_HERE, Boolean.TRUE);
			}
			getNext().invoke(request, response);
		}

	}

}
