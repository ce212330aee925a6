package com.example.quartet.todoapi.tenants;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.example.quartet.identitysupport.api.Caller;
import com.example.quartet.todoapi.tenants.TenantEvent.Action;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Query;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The table of organisations that are let in: each change stands in the audit trail, or
 * does not happen.
 */
@Repository
class ConnectedTenants {

	private static final int EVENTS_SHOWN = 100;

	private final JdbcAggregateOperations rows;

	private final TransactionOperations transactions;

	private final Clock clock;

	ConnectedTenants(JdbcAggregateOperations rows, TransactionOperations transactions, Clock clock) {
		this.rows = rows;
		this.transactions = transactions;
		this.clock = clock;
	}

	List<ConnectedTenant> all() {
		return this.rows.findAll(ConnectedTenant.class, Sort.by("connected").descending());
	}

	List<TenantEvent> latestEvents() {
		return this.rows.findAll(Query.empty().sort(Sort.by("happened").descending()).limit(EVENTS_SHOWN),
				TenantEvent.class);
	}

	Optional<ConnectedTenant> find(String tid) {
		return Optional.ofNullable(this.rows.findById(tid, ConnectedTenant.class));
	}

	ConnectedTenant connect(String tid, NewTenant by) {
		Instant now = this.clock.instant();
		String administrator = by.administrator().toString();
		return this.transactions.execute((transaction) -> {
			record(tid, now, Action.CONNECTED, tid, administrator, by.administratorName());
			return this.rows.insert(new ConnectedTenant(tid, now, administrator, by.administratorName()));
		});
	}

	/**
	 * Removes an organisation; what its people stored stays.
	 * @return {@code false} if it was not connected
	 */
	boolean remove(String tid, Caller by) {
		return this.transactions.execute((transaction) -> {
			if (!this.rows.existsById(tid, ConnectedTenant.class)) {
				return false;
			}
			this.rows.deleteById(tid, ConnectedTenant.class);
			record(tid, this.clock.instant(), Action.REMOVED, by.tid(), by.oid(), by.name());
			return true;
		});
	}

	private void record(String tid, Instant when, Action action, String byTid, String byOid, @Nullable String byName) {
		this.rows.insert(new TenantEvent(UUID.randomUUID(), tid, when, action, byTid, byOid, byName));
	}

}
