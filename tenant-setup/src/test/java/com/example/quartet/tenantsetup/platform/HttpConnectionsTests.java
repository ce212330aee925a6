package com.example.quartet.tenantsetup.platform;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

	@ParameterizedTest
	@ValueSource(strings = { "file:nowhere.pem", "file:pom.xml" })
	void withoutTheCertificateOfTheModulesTheTrustIsThatOfJava(String certificate) throws NoSuchAlgorithmException {
		assertThat(HttpConnections.through(Map.of("SPRING_HTTP_CLIENTS_SSL_BUNDLE", "development",
				"SPRING_SSL_BUNDLE_PEM_DEVELOPMENT_TRUSTSTORE_CERTIFICATE", certificate))
			.sslContext()).isSameAs(SSLContext.getDefault());
	}

}
