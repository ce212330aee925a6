package com.example.quartet.todoapi.todos;

import com.example.quartet.identitysupport.api.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
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
	 * The columns that the criteria fix, where the indexes begin.
	 */
	Sort order() {
		return (this.oid != null) ? Sort.by("owner.tid", "owner.oid") : Sort.by("owner.tid");
	}

}
