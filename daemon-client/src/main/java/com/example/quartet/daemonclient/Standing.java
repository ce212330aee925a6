package com.example.quartet.daemonclient;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * What a tenant once permitted and no longer does was revoked, which is another matter
 * than never having been asked.
 */
@Component
class Standing {

	private final Set<String> permitted = ConcurrentHashMap.newKeySet();

	void permitted(String api, String tenant) {
		this.permitted.add(TenantRegistrations.name(api, tenant));
	}

	/**
	 * Words to put before a refusal.
	 * @param api the API it is about
	 * @param tenant whose it is
	 * @return empty if this process was never let in
	 */
	String before(String api, String tenant) {
		boolean once = this.permitted.contains(TenantRegistrations.name(api, tenant));
		return once ? "Tenant %s has revoked what it permitted until now. ".formatted(tenant) : "";
	}

}
