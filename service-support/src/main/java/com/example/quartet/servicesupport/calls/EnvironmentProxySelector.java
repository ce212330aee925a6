package com.example.quartet.servicesupport.calls;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import com.example.quartet.servicesupport.settings.InvalidSettingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Finds the proxy by {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}, as
 * other programs do and Java does not.
 */
public class EnvironmentProxySelector extends ProxySelector {

	private static final Logger log = LoggerFactory.getLogger(EnvironmentProxySelector.class);

	// this machine, and names without a dot: containers call each other so
	private static final Pattern NEAR = Pattern.compile("[^.:]+|.+\\.localhost|127(\\.\\d+){3}|\\[::1]");

	private static final Pattern IP_ADDRESS = Pattern.compile("\\d+(\\.\\d+){3}|\\[[0-9a-f:.]+]");

	private final Map<String, URI> proxies = new HashMap<>();

	private final List<String> exceptions;

	public EnvironmentProxySelector(ProxyProperties properties) {
		add("https", properties.https());
		add("http", properties.http());
		this.exceptions = Arrays.stream(properties.exceptions().toLowerCase(Locale.ROOT).split("[,\\s]+"))
			.filter((exception) -> !exception.isEmpty())
			.toList();
	}

	private void add(String scheme, String proxy) {
		if (proxy.isBlank()) {
			return;
		}
		URI address = URI.create(proxy.contains("://") ? proxy.strip() : "http://" + proxy.strip());
		if (!"http".equals(address.getScheme()) || address.getHost() == null || address.getPort() < 0) {
			throw new InvalidSettingException("quartet.proxy." + scheme,
					"should be the address of a proxy like http://proxy.example.com:3128");
		}
		this.proxies.put(scheme, address);
	}

	boolean isEmpty() {
		return this.proxies.isEmpty();
	}

	@Override
	public List<Proxy> select(URI address) {
		URI proxy = this.proxies.get(address.getScheme());
		return List.of((proxy == null || isCalledDirectly(address)) ? Proxy.NO_PROXY
				: new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), proxy.getPort())));
	}

	@Override
	public void connectFailed(URI address, SocketAddress proxy, IOException reason) {
		log.warn("The proxy {} cannot be reached on the way to {}", proxy, address.getHost());
	}

	/**
	 * The user and password in the address of a proxy.
	 */
	public Optional<Authenticator> authenticator() {
		return this.proxies.values().stream().map(URI::getUserInfo).filter(Objects::nonNull).findFirst().map((user) -> {
			String[] parts = (user + ":").split(":", 3);
			PasswordAuthentication password = new PasswordAuthentication(parts[0], parts[1].toCharArray());
			return new Authenticator() {

				@Override
				protected @Nullable PasswordAuthentication getPasswordAuthentication() {
					return (getRequestorType() == RequestorType.PROXY) ? password : null;
				}

			};
		});
	}

	private boolean isCalledDirectly(URI address) {
		String host = address.getHost().toLowerCase(Locale.ROOT);
		return NEAR.matcher(host).matches() || this.exceptions.stream()
			.anyMatch((exception) -> covers(exception, host) || covers(exception, host + ":" + address.getPort()));
	}

	private static boolean covers(String exception, String host) {
		if (exception.contains("/") && IP_ADDRESS.matcher(host).matches()) {
			return InetAddressFilter.of(exception).matches(parse(host));
		}
		String name = exception.replaceFirst("^\\*?\\.", "");
		return "*".equals(exception) || host.equals(name) || host.endsWith("." + name);
	}

	// no name is looked up: it is an address already
	private static InetAddress parse(String address) {
		try {
			return InetAddress.getByName(address);
		}
		catch (UnknownHostException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
