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

	/**
	 * The issuer of a tenant's version 2.0 tokens.
	 */
	public String issuerOf(String tenant) {
		return withoutSlash(issuer()) + "/" + tenant + "/v2.0";
	}

	/**
	 * The issuer of a tenant's version 1.0 tokens, which have another address.
	 */
	public String issuerOfVersion1(String tenant) {
		URI fixed = this.settings.issuerVersion1();
		return ((fixed != null) ? withoutSlash(fixed) : withoutSlash(issuer()) + "/sts") + "/" + tenant + "/";
	}

	/**
	 * What a browser sends as Origin with the forms of our own pages: a folder in the
	 * public address is no part of it.
	 */
	public String origin() {
		URI base = base();
		return base.getScheme() + "://" + base.getAuthority();
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
