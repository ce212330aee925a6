package com.example.quartet.daemonclient;

import java.net.URI;
import java.util.Map;

import com.example.quartet.identitysupport.InvalidSetting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;

/**
 * When the daemon runs, and which APIs it calls.
 *
 * @param schedule a cron expression with seconds, or {@code -} for never
 * @param apis the APIs by their names, which are those of the client registrations
 */
@ConfigurationProperties("daemon")
record DaemonSettings(String schedule, Map<String, Api> apis) {

	DaemonSettings {
		if (!Scheduled.CRON_DISABLED.equals(schedule) && !CronExpression.isValidExpression(schedule)) {
			throw new InvalidSetting("daemon.schedule",
					"is '%s', but should be a cron expression of six fields like 0 0 2 * * *, or - for never"
						.formatted(schedule));
		}
		apis.forEach((name, api) -> requireAddress("daemon.apis.%s.url".formatted(name), api.url()));
	}

	private static void requireAddress(String property, String address) {
		if (!address.matches("https?://\\S+") || URI.create(address).getHost() == null) {
			throw new InvalidSetting(property,
					"is '%s', but should be an address like http://localhost:8081".formatted(address));
		}
	}

	/**
	 * What the daemon has to know of an API.
	 *
	 * @param url where it is
	 * @param clientId the application id behind its App ID URI
	 * @param role the app role that an administrator has to grant
	 */
	record Api(String url, String clientId, String role) {
	}

}
