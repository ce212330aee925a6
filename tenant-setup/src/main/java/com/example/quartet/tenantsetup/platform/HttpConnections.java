package com.example.quartet.tenantsetup.platform;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.net.ssl.SSLContext;

import com.example.quartet.servicesupport.calls.EnvironmentProxySelector;
import com.example.quartet.servicesupport.calls.ProxyProperties;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/**
 * Connections that keep no cookie, follow no redirect, give up in time, and use the proxy
 * and the trust store of the environment.
 */
public final class HttpConnections {

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

	private HttpConnections() {
	}

	public static HttpClient through(Map<String, String> environment) {
		HttpClient.Builder connections = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(CONNECT_TIMEOUT)
			.followRedirects(HttpClient.Redirect.NEVER)
			.proxy(new EnvironmentProxySelector(new ProxyProperties(variable("HTTPS_PROXY", environment),
					variable("HTTP_PROXY", environment), variable("NO_PROXY", environment))));
		trusted(environment).ifPresent(connections::sslContext);
		return connections.build();
	}

	/**
	 * What the modules trust, if it is not what Java does.
	 */
	private static Optional<SSLContext> trusted(Map<String, String> environment) {
		String bundle = environment.getOrDefault("SPRING_HTTP_CLIENTS_SSL_BUNDLE", "").toUpperCase(Locale.ROOT);
		String certificate = environment
			.getOrDefault("SPRING_SSL_BUNDLE_PEM_%s_TRUSTSTORE_CERTIFICATE".formatted(bundle), "");
		if (certificate.isEmpty()) {
			return Optional.empty();
		}
		try {
			PemSslStoreDetails authority = PemSslStoreDetails.forCertificate(certificate);
			return Optional.of(SslBundle.of(new PemSslStoreBundle(null, authority)).createSslContext());
		}
		catch (IllegalStateException ex) {
			// the first connection then tells that Java trusts no such server
			return Optional.empty();
		}
	}

	// other programs know both spellings
	private static String variable(String name, Map<String, String> environment) {
		return environment.getOrDefault(name, environment.getOrDefault(name.toLowerCase(Locale.ROOT), ""));
	}

}
