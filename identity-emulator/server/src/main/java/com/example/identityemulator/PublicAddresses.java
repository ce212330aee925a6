package com.example.identityemulator;

import java.net.URI;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the listener that was asked calls itself in public; the Host header is never
 * believed.
 */
@Component
public class PublicAddresses {

	private final EmulatorProperties settings;

	PublicAddresses(EmulatorProperties settings) {
		this.settings = settings;
	}

	/**
	 * The public address of the listener that received the current request.
	 */
	public URI base() {
		return isHttps() ? this.settings.tls().publicUrl() : this.settings.publicUrl();
	}

	/**
	 * A public address such as {@code http://127.0.0.1:9000/common/oauth2/v2.0/token}.
	 * @param path the path, with a leading slash
	 */
	public String url(String path) {
		return withoutSlash(base()) + path;
	}

	public String issuerOf(String tenant, String suffix) {
		return withoutSlash(issuer()) + "/" + tenant + suffix;
	}

	/**
	 * The base of every iss: fixed by configuration, or else the listener's own.
	 */
	public URI issuer() {
		return (this.settings.issuer() != null) ? this.settings.issuer() : base();
	}

	private boolean isHttps() {
		RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
		return attributes instanceof ServletRequestAttributes servlet && servlet.getRequest().isSecure();
	}

	private String withoutSlash(URI uri) {
		return StringUtils.trimTrailingCharacter(uri.toString(), '/');
	}

}
