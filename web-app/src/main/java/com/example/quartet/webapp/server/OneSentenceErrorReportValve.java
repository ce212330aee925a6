package com.example.quartet.webapp.server;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

import org.springframework.http.HttpStatus;

/**
 * Tomcat itself refuses a malformed request, before our pages: it answers with one
 * sentence that does not name the server.
 */
class OneSentenceErrorReportValve extends ErrorReportValve {

	static final String NOT_UNDERSTOOD = "The server did not understand this request. If that happens on every page, "
			+ "delete the cookies of this site: together they may have become too large.";

	@Override
	protected void report(Request request, Response response, Throwable failure) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			response.setContentType("text/plain;charset=UTF-8");
			response.getReporter()
				.write((response.getStatus() == HttpStatus.BAD_REQUEST.value()) ? NOT_UNDERSTOOD
						: "That did not work.");
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			this.container.getLogger().debug("The client has gone", ex);
		}
	}

}
