package com.example.quartet.daemonclient.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.example.quartet.servicesupport.settings.InvalidSettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;

/**
 * When the daemon runs, for which tenants, and which APIs it calls.
 *
 * @param schedule a cron expression with seconds, or {@code -} for never
 * @param statusInterval how often administrators are told how the daemon is doing
 * @param tenants whose people are reminded: directories by GUID or domain
 * @param connectedTenants whether to remind the people of organisations that connected
 * through the site, too
 * @param dryRun whether to say what would be posted, and post nothing
 * @param inFlight how many to-dos are worked on at once
 * @param lockFolder where the copies on one machine see each other
 * @param consentReturn where an administrator comes back to after consenting
 * @param retries how long to wait for a failure to pass
 * @param apis the APIs by their names, which are those of the client registrations
 */
@ConfigurationProperties("quartet.daemon")
public record DaemonProperties(String schedule, Duration statusInterval, List<String> tenants, boolean connectedTenants,
		boolean dryRun, int inFlight, Path lockFolder, String consentReturn, Retries retries, Map<String, Api> apis) {

	private static final Set<String> MANY_DIRECTORIES = Set.of("common", "organizations", "consumers");

	public DaemonProperties {
		if (!Scheduled.CRON_DISABLED.equals(schedule) && !CronExpression.isValidExpression(schedule)) {
			throw new InvalidSettingException("quartet.daemon.schedule",
					"is '%s', but should be a cron expression of six fields like 0 0 4 * * *, or - for never"
						.formatted(schedule));
		}
		if (statusInterval.toMillis() < 1) {
			throw new InvalidSettingException("quartet.daemon.status-interval",
					"is %s, but should be a millisecond or more, like 15s"
						.formatted(DurationStyle.SIMPLE.print(statusInterval)));
		}
		if (inFlight < 1 || inFlight > 100) {
			throw new InvalidSettingException("quartet.daemon.in-flight",
					"is %d, but should be 1 to 100".formatted(inFlight));
		}
		requireDirectories(tenants);
		apis.forEach((name, api) -> requireAddress("quartet.daemon.apis.%s.url".formatted(name), api.url()));
	}

	private static void requireDirectories(List<String> tenants) {
		for (String tenant : tenants) {
			if (MANY_DIRECTORIES.contains(tenant) || !tenant.matches("[A-Za-z0-9.-]+")) {
				throw new InvalidSettingException("quartet.daemon.tenants",
						("names '%s', but an application without a user needs one directory at a time: list them by GUID "
								+ "in IDENTITY_ALLOWED_TENANTS or in DAEMON_TENANTS")
							.formatted(tenant));
			}
		}
		if (tenants.isEmpty()) {
			throw new InvalidSettingException("quartet.daemon.tenants",
					"is empty, but should name a directory by its GUID or a domain");
		}
	}

	private static void requireAddress(String property, String address) {
		if (!address.matches("https?://\\S+") || URI.create(address).getHost() == null) {
			throw new InvalidSettingException(property,
					"is '%s', but should be an address like http://localhost:8081".formatted(address));
		}
	}

	/**
	 * How long the daemon waits for a failure to pass.
	 *
	 * @param maxRetries how often a call is repeated
	 * @param firstWait how long to wait before the first time; it doubles each time
	 * @param longestWait the longest wait, also when an API asks for one
	 */
	public record Retries(int maxRetries, Duration firstWait, Duration longestWait) {

		public Retries {
			if (maxRetries < 0 || maxRetries > 100) {
				throw new InvalidSettingException("quartet.daemon.retries.max-retries",
						"is %d, but should be 0 to 100".formatted(maxRetries));
			}
			if (firstWait.toMillis() < 1) {
				throw new InvalidSettingException("quartet.daemon.retries.first-wait",
						"is %s, but should be a millisecond or more, like 500ms"
							.formatted(DurationStyle.SIMPLE.print(firstWait)));
			}
			if (longestWait.compareTo(firstWait) < 0) {
				throw new InvalidSettingException("quartet.daemon.retries.longest-wait",
						"is %s, but should be no shorter than the first wait, which is %s"
							.formatted(DurationStyle.SIMPLE.print(longestWait), DurationStyle.SIMPLE.print(firstWait)));
			}
		}

	}

	/**
	 * What the daemon has to know of an API.
	 *
	 * @param url where it is
	 * @param clientId the application id behind its App ID URI
	 * @param role the app role that an administrator has to grant
	 */
	public record Api(String url, String clientId, String role) {
	}

}
