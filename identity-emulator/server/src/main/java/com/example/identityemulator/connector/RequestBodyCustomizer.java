package com.example.identityemulator.connector;

import org.apache.tomcat.util.compat.JreCompat;

import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Bounds the bodies of all listeners, and gives the first one the limit that Boot does
 * not know.
 */
@Component
class RequestBodyCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private static final int WAITING_VIRTUAL_THREADS = 1000;

	private final int waiting;

	RequestBodyCustomizer(TomcatServerProperties tomcat) {
		// half of the threads stay free for requests that have arrived whole
		this.waiting = JreCompat.isJre21Available() ? WAITING_VIRTUAL_THREADS : tomcat.getThreads().getMax() / 2;
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addEngineValves(new RequestBodyValve(this.waiting), new MediaTypesValve());
		factory.addConnectorCustomizers(ConnectorLimits::takeEveryLanguage);
	}

}
