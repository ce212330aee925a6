package com.example.quartet.servicesupport.calls;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The proxy between us and everything that we call, in the words of other programs.
 *
 * @param https the proxy for addresses that begin with https, or empty
 * @param http the proxy for addresses that begin with http, or empty
 * @param exceptions hosts that are called directly: names, which stand for all below
 * them, addresses, networks or {@code *}
 */
@ConfigurationProperties("quartet.proxy")
public record ProxyProperties(@DefaultValue("") String https, @DefaultValue("") String http,
		@DefaultValue("") String exceptions) {
}
