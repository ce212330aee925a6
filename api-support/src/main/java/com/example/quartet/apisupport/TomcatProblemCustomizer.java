package com.example.quartet.apisupport;

import java.io.IOException;
import java.io.Writer;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Tomcat answers by itself what it cannot read, such as headers without end: as a page,
 * unless it is told that programs are calling.
 */
@Order(Ordered.LOWEST_PRECEDENCE) // the valve that is added last is asked first
class TomcatProblemCustomizer implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

	@Override
	public void customize(ConfigurableTomcatWebServerFactory tomcat) {
		tomcat.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new ProblemReportValve()));
	}

	/**
	 * Writes a problem where Tomcat would write a page.
	 */
	private static final class ProblemReportValve extends ErrorReportValve {

		private static final Logger log = LoggerFactory.getLogger(ProblemReportValve.class);

		@Override
		protected void report(Request request, Response response, Throwable failure) {
			int status = response.getStatus();
			if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			try {
				response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
				Writer answer = response.getReporter();
				if (answer != null) {
					answer.write("{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}".formatted(
							HttpStatus.valueOf(status).getReasonPhrase(), status, StatusSentences.sentence(status)));
					response.finishResponse();
				}
			}
			catch (IOException ex) {
				log.debug("The client was gone before the answer", ex);
			}
		}

	}

}
