package com.example.quartet.todoapi.todos;

import com.example.quartet.identitysupport.api.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.data.relational.core.query.Criteria;

/**
 * How far a caller sees: a person to their own to-dos, an application to those of
 * everybody in its tenant.
 *
 * @param tid the caller's tenant
 * @param oid the person, or none for an application
 */
record Reach(String tid, @Nullable String oid) {

	static Reach of(Caller caller) {
		return new Reach(caller.tid(), caller.appOnly() ? null : caller.oid());
	}

	Criteria criteria() {
		Criteria tenant = Criteria.where("owner.tid").is(this.tid);
		return (this.oid != null) ? tenant.and("owner.oid").is(this.oid) : tenant;
	}

}
