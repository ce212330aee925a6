package com.example.quartet.servicesupport.calls;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import com.example.quartet.servicesupport.settings.InvalidSettingException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Secrets and tokens go over https or stay on this machine, unless a host is listed by
 * name.
 *
 * @param hosts which plain http may reach, over a network that is ours alone
 */
@ConfigurationProperties("quartet.plain-http")
public record PlainHttpProperties(@DefaultValue List<String> hosts) {

	private static final Pattern LOOPBACK = Pattern.compile("localhost|.+\\.localhost|127(\\.\\d+){3}|\\[::1]");

	private static final Set<String> WEB = Set.of("http", "https");

	public PlainHttpProperties {
		hosts = hosts.stream().map((host) -> host.toLowerCase(Locale.ROOT)).toList();
	}

	public boolean allows(String address) {
		URI uri = read(address);
		if (uri == null) {
			return false;
		}
		String host = uri.getHost().toLowerCase(Locale.ROOT);
		return "https".equalsIgnoreCase(uri.getScheme()) || LOOPBACK.matcher(host).matches()
				|| this.hosts.contains(host);
	}

	/**
	 * Fails the start with the name of the setting, before a secret has gone anywhere.
	 */
	public void require(String property, String address) {
		URI uri = read(address);
		if (uri == null) {
			throw new InvalidSettingException(property,
					"is '%s', but should be an address like https://api.example.com".formatted(address));
		}
		if (!allows(address)) {
			throw new InvalidSettingException(property,
					("is '%s', and secrets or tokens would go there unencrypted: use https, or list %s in "
							+ "PLAIN_HTTP_HOSTS if the network in between is yours alone")
						.formatted(address, uri.getHost()));
		}
	}

	private static @Nullable URI read(String address) {
		try {
			URI uri = new URI(address);
			return (WEB.contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) && uri.getHost() != null)
					? uri : null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

}
