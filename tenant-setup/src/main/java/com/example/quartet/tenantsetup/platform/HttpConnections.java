package com.example.quartet.tenantsetup.platform;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import com.example.quartet.servicesupport.calls.EnvironmentProxySelector;
import com.example.quartet.servicesupport.calls.ProxyProperties;

/**
 * Connections that keep no cookie, follow no redirect, give up in time, and use the proxy
 * of the environment.
 */
public final class HttpConnections {

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

	private HttpConnections() {
	}

	public static HttpClient through(Map<String, String> environment) {
		return HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(CONNECT_TIMEOUT)
			.followRedirects(HttpClient.Redirect.NEVER)
			.proxy(new EnvironmentProxySelector(new ProxyProperties(variable("HTTPS_PROXY", environment),
					variable("HTTP_PROXY", environment), variable("NO_PROXY", environment))))
			.build();
	}

	// other programs know both spellings
	private static String variable(String name, Map<String, String> environment) {
		return environment.getOrDefault(name, environment.getOrDefault(name.toLowerCase(Locale.ROOT), ""));
	}

}
