package com.example.identityemulator.fault;

import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Where a fault can be limited to.
 */
enum FaultEndpoint {

	/** Where browsers are sent to sign in. */
	@JsonProperty("authorize")
	AUTHORIZE("/[^/]+/oauth2/v2\\.0/authorize"),

	/** Where codes and everything else become tokens. */
	@JsonProperty("token")
	TOKEN("/[^/]+/oauth2/(v2\\.0/)?token"),

	/** Where devices ask for their codes. */
	@JsonProperty("devicecode")
	DEVICECODE("/[^/]+/oauth2/v2\\.0/devicecode"),

	/** Where the signing keys are published. */
	@JsonProperty("keys")
	KEYS("/[^/]+/discovery/(v2\\.0/)?keys"),

	/** Where the addresses of the others are published. */
	@JsonProperty("metadata")
	METADATA("/[^/]+/(v2\\.0/)?\\.well-known/.*|/common/discovery/instance"),

	/** Where browsers are sent to sign out. */
	@JsonProperty("logout")
	LOGOUT("/[^/]+/oauth2/v2\\.0/logout"),

	/** What an application is told about a person. */
	@JsonProperty("userinfo")
	USERINFO("/oidc/userinfo");

	private final Pattern path;

	FaultEndpoint(String path) {
		this.path = Pattern.compile(path);
	}

	static @Nullable FaultEndpoint named(@Nullable String name) {
		return StringUtils.hasText(name) ? valueOf(name.toUpperCase(Locale.ROOT)) : null;
	}

	/**
	 * An address that is one of these.
	 */
	String example() {
		return this.path.pattern().replace("[^/]+", "common").replace("\\", "");
	}

	boolean is(String requestPath) {
		return this.path.matcher(requestPath).matches();
	}

}
