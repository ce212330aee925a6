package com.example.quartet.webapp.roundtrips;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys of the cookies that only this site can read.
 *
 * @param keys 32 bytes each, as base64: the first encrypts, all decrypt; if there are
 * none, each instance generates one
 */
@ConfigurationProperties("quartet.cookies")
record CookieProperties(List<String> keys) {
}
