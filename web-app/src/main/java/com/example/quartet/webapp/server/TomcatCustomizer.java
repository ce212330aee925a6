package com.example.quartet.webapp.server;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Words what Tomcat answers by itself.
 */
@Component
class TomcatCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory server) {
		server.addContextCustomizers(
				(context) -> context.getParent().getPipeline().addValve(new OneSentenceErrorReportValve()));
	}

}
