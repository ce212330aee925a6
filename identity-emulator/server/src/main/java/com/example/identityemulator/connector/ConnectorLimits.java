package com.example.identityemulator.connector;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.compat.JreCompat;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;

import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * Gives the listeners for https and for orders the limits that Boot gives the first one.
 */
@Component
public class ConnectorLimits {

	private final ServerProperties server;

	private final TomcatServerProperties tomcat;

	ConnectorLimits(ServerProperties server, TomcatServerProperties tomcat) {
		this.server = server;
		this.tomcat = tomcat;
	}

	/**
	 * A browser names as many languages as its headers have room for: beyond ten, Tomcat
	 * would fail wherever one asks for them.
	 */
	static void takeEveryLanguage(Connector connector) {
		connector.setMaxLocaleCount(-1);
	}

	public void applyTo(Connector connector) {
		takeEveryLanguage(connector);
		connector.setMaxPostSize((int) this.tomcat.getMaxHttpFormPostSize().toBytes());
		AbstractHttp11Protocol<?> protocol = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
		protocol.setMaxHttpRequestHeaderSize((int) this.server.getMaxHttpRequestHeaderSize().toBytes());
		protocol.setMaxHttpResponseHeaderSize((int) this.tomcat.getMaxHttpResponseHeaderSize().toBytes());
		protocol.setConnectionTimeout((int) this.tomcat.getConnectionTimeout().toMillis());
		protocol.setKeepAliveTimeout((int) this.tomcat.getKeepAliveTimeout().toMillis());
		protocol.setMaxThreads(this.tomcat.getThreads().getMax());
		if (JreCompat.isJre21Available()) {
			protocol.setExecutor(new VirtualThreadExecutor("emulator-"));
		}
	}

}
