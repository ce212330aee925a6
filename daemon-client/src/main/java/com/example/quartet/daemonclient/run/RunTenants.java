package com.example.quartet.daemonclient.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.example.quartet.daemonclient.api.TodoApi;
import com.example.quartet.daemonclient.outcome.RunStoppedException;
import com.example.quartet.daemonclient.settings.DaemonProperties;
import com.example.quartet.identitysupport.IdentityProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * The tenants that a run is for: those of the settings, and those that have connected
 * through the site since, without a restart.
 */
@Component
class RunTenants {

	private static final Logger log = LoggerFactory.getLogger(RunTenants.class);

	private final DaemonProperties settings;

	private final TodoApi todoApi;

	private final IdentityProperties identity;

	// what the last answer said, for a run that gets none
	private volatile List<String> connected = List.of();

	RunTenants(DaemonProperties settings, TodoApi todoApi, IdentityProperties identity) {
		this.settings = settings;
		this.todoApi = todoApi;
		this.identity = identity;
	}

	/**
	 * Asks which organisations have connected, and are not in the settings: after the run
	 * in the tenants of the settings, whose token serves for this, too.
	 */
	List<String> findConnected() {
		if (this.settings.connectedTenants()) {
			try {
				this.connected = ask();
			}
			catch (RestClientException | RunStoppedException ex) {
				log.warn("The organisations that have connected are those of the last run, since todo-api "
						+ "does not name them: {}", ex.getMessage());
			}
		}
		return this.connected;
	}

	private List<String> ask() {
		TodoApi.TenantIds answer = this.todoApi.connectedTenants(this.identity.homeTenant());
		if (answer == null || answer.items() == null) {
			throw new RestClientException("the answer is empty.");
		}
		return answer.items()
			.stream()
			.filter((tid) -> tid != null && IdentityProperties.isGuid(tid))
			.filter((tid) -> !this.settings.tenants().contains(tid))
			.toList();
	}

	/**
	 * All of them, as of the last run.
	 */
	Set<String> known() {
		Set<String> tenants = new LinkedHashSet<>(this.settings.tenants());
		tenants.addAll(this.connected);
		return tenants;
	}

}
