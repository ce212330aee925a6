package com.example.quartet.todoapi.exports;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How exports are kept, and when they begin.
 *
 * @param keys of the refresh tokens, 32 bytes each, as base64: the first encrypts, all
 * decrypt; if there are none, each instance generates one
 * @param delay how long after the request an export begins
 */
@ConfigurationProperties("quartet.exports")
record ExportProperties(List<String> keys, Duration delay) {
}
