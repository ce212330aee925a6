package com.example.quartet.tenantsetup.platform;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;

/**
 * Connections that keep no cookie, follow no redirect, give up in time, and use the proxy
 * of the environment.
 */
public final class HttpConnections {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private HttpConnections() {
	}

	public static HttpClient through(Map<String, String> environment) {
		return HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(PATIENCE)
			.followRedirects(HttpClient.Redirect.NEVER)
			.proxy(new EnvironmentProxySelector(environment))
			.build();
	}

}
