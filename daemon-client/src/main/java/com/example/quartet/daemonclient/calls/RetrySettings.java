package com.example.quartet.daemonclient.calls;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long the daemon believes that a failure will pass.
 *
 * @param most how often a call is repeated at the most
 * @param firstWait how long to wait before the first time; it doubles each time
 * @param longestWait how long to wait at the most, also when an API asks for it
 */
@ConfigurationProperties("daemon.retries")
record RetrySettings(int most, Duration firstWait, Duration longestWait) {

}
