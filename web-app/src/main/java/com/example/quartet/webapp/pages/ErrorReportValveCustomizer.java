package com.example.quartet.webapp.pages;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Tomcat itself refuses a malformed request, before our pages: it answers with one
 * sentence that does not name the server.
 */
@Component
class ErrorReportValveCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory server) {
		server.addContextCustomizers(
				(context) -> context.getParent().getPipeline().addValve(new OneSentenceErrorReportValve()));
	}

	/**
	 * Writes one sentence for every error.
	 */
	private static final class OneSentenceErrorReportValve extends ErrorReportValve {

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
				this.container.getLogger().debug("The client has gone", ex);
			}
		}

	}

}
