package com.example.quartet.tenantsetup.platform;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CloudTests {

	@Test
	void eachCloudHasItsIssuerOfVersion1() {
		assertThat(Cloud.issuerOfVersion1("https://login.partner.microsoftonline.cn"))
			.contains("https://sts.chinacloudapi.cn");
		assertThat(Cloud.issuerOfVersion1("https://login.microsoftonline.us")).contains("https://sts.windows.net");
		assertThat(Cloud.issuerOfVersion1("http://127.0.0.1:9000")).isEmpty();
	}

	@Test
	void theProxyOfTheEnvironmentIsUsedButForWhatIsExempt() {
		EnvironmentProxySelector proxies = new EnvironmentProxySelector(
				Map.of("https_proxy", "http://proxy.example:3128", "NO_PROXY", "localhost, .internal"));
		assertThat(proxies.select(URI.create("https://graph.microsoft.com/v1.0")))
			.containsExactly(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example", 3128)));
		assertThat(proxies.select(URI.create("https://login.internal/"))).containsExactly(Proxy.NO_PROXY);
		assertThat(proxies.select(URI.create("http://127.0.0.1:9000/"))).containsExactly(Proxy.NO_PROXY);
	}

}
