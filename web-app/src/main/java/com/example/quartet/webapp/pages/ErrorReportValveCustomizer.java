package com.example.quartet.webapp.pages;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What no browser sends never reaches our pages: the server refuses it with a few words,
 * and without telling which server it is.
 */
@Component
class ErrorReportValveCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory server) {
		server.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new FewWords()));
	}

	/**
	 * Says no more than that it did not work.
	 */
	private static final class FewWords extends ErrorReportValve {

		@Override
		protected void report(Request request, Response response, Throwable failure) {
			if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			try {
				response.setContentType("text/plain;charset=UTF-8");
				response.getReporter().write("That did not work.");
				response.finishResponse();
			}
			catch (IOException | IllegalStateException ex) {
				this.container.getLogger().debug("Nobody is left to be told", ex);
			}
		}

	}

}
