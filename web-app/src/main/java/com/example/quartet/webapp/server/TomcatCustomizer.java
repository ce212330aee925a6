package com.example.quartet.webapp.server;

import org.springframework.boot.thread.Threading;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Bounds what a stranger may hold of the server, and words what Tomcat answers by itself.
 */
@Component
class TomcatCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private static final int UNFINISHED_BODIES_OF_VIRTUAL_THREADS = 1000;

	private final int unfinishedBodies;

	TomcatCustomizer(TomcatServerProperties tomcat, Environment environment) {
		// half of the threads stay free for requests that have arrived whole
		this.unfinishedBodies = Threading.VIRTUAL.isActive(environment) ? UNFINISHED_BODIES_OF_VIRTUAL_THREADS
				: tomcat.getThreads().getMax() / 2;
	}

	@Override
	public void customize(TomcatServletWebServerFactory server) {
		server.addEngineValves(new RequestBodyValve(this.unfinishedBodies));
		server.addContextCustomizers(
				(context) -> context.getParent().getPipeline().addValve(new OneSentenceErrorReportValve()));
	}

}
