package com.example.quartet.daemonclient.settings;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long the daemon waits for a failure to pass.
 *
 * @param maxRetries how often a call is repeated
 * @param firstWait how long to wait before the first time; it doubles each time
 * @param longestWait the longest wait, also when an API asks for one
 */
@ConfigurationProperties("quartet.daemon.retries")
public record RetryProperties(int maxRetries, Duration firstWait, Duration longestWait) {
}
