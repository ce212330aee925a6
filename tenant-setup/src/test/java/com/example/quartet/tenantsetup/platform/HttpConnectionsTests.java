package com.example.quartet.tenantsetup.platform;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HttpConnectionsTests {

	@Test
	void theProxyOfTheEnvironmentIsUsedButForWhatIsExempt() {
		ProxySelector proxies = HttpConnections
			.through(Map.of("https_proxy", "http://127.0.0.1:3128", "NO_PROXY", "localhost, .internal"))
			.proxy()
			.orElseThrow();
		assertThat(proxies.select(URI.create("https://graph.microsoft.com/v1.0")))
			.containsExactly(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", 3128)));
		assertThat(proxies.select(URI.create("https://login.internal/"))).containsExactly(Proxy.NO_PROXY);
		assertThat(proxies.select(URI.create("http://127.0.0.1:9000/"))).containsExactly(Proxy.NO_PROXY);
	}

}
