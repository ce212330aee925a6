package com.example.quartet.tenantsetup.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Goes through the proxy that {@code HTTPS_PROXY} and {@code NO_PROXY} name, which Java
 * by itself does not read.
 */
class EnvironmentProxySelector extends ProxySelector {

	private final Map<String, String> environment;

	EnvironmentProxySelector(Map<String, String> environment) {
		this.environment = environment;
	}

	@Override
	public List<Proxy> select(URI address) {
		String proxy = variable(address.getScheme() + "_proxy");
		if (proxy.isBlank() || isExempt(address.getHost())) {
			return List.of(Proxy.NO_PROXY);
		}
		URI uri = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
		int port = (uri.getPort() < 0) ? 80 : uri.getPort();
		return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), port)));
	}

	@Override
	public void connectFailed(URI address, SocketAddress proxy, IOException reason) {
		// the request fails, and says so
	}

	private boolean isExempt(String host) {
		return Arrays.stream(variable("no_proxy").split(","))
			.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.anyMatch((name) -> "*".equals(name) || host.equals(name)
					|| host.endsWith("." + name.replaceFirst("^\\*?\\.", "")));
	}

	private String variable(String name) {
		String upper = this.environment.getOrDefault(name.toUpperCase(Locale.ROOT), "");
		return upper.isBlank() ? this.environment.getOrDefault(name, "") : upper;
	}

}
