package com.example.quartet.todoapi.todos;

import java.util.Map;

import com.example.quartet.identitysupport.api.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.data.relational.core.query.Criteria;

/**
 * How far a caller gets: a person to their own to-dos, an application to those of all
 * people in its tenant, which an administrator sees but does not touch.
 *
 * @param tid the caller's tenant
 * @param oid the person, or none for all people
 */
record TodoAccess(String tid, @Nullable String oid) {

	private static final String ADMINISTRATOR = "Todo.Admin";

	static TodoAccess toSee(Caller caller) {
		return caller.roles().contains(ADMINISTRATOR) ? new TodoAccess(caller.tid(), null) : toChange(caller);
	}

	static TodoAccess toChange(Caller caller) {
		return new TodoAccess(caller.tid(), caller.appOnly() ? null : caller.oid());
	}

	Criteria criteria() {
		Criteria tenant = Criteria.where("owner.tid").is(this.tid);
		return (this.oid != null) ? tenant.and("owner.oid").is(this.oid) : tenant;
	}

	/**
	 * The same criteria for a statement that is written out.
	 */
	String condition() {
		return (this.oid != null) ? "tid = :tid and oid = :oid" : "tid = :tid";
	}

	Map<String, String> parameters() {
		return (this.oid != null) ? Map.of("tid", this.tid, "oid", this.oid) : Map.of("tid", this.tid);
	}

	/**
	 * The columns that the criteria fix, where the indexes begin.
	 */
	String columns() {
		return (this.oid != null) ? "tid, oid" : "tid";
	}

}
