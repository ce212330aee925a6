package com.example.quartet.todoapi.tenants;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * A line of the audit trail: it stays when the organisation goes.
 *
 * @param id chosen when it happens
 * @param tid the organisation that it is about
 * @param happened when
 * @param action what was done
 * @param byTid the tenant of the person who did it
 * @param byOid that person
 * @param byName for display alone
 */
record TenantEvent(@Id @JsonIgnore UUID id, String tid, Instant happened, Action action, String byTid, String byOid,
		@Nullable String byName) {

	/**
	 * What can be done to an organisation.
	 */
	enum Action {

		CONNECTED, REMOVED

	}

}
