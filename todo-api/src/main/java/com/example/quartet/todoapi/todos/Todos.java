package com.example.quartet.todoapi.todos;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * All to-dos, of which a caller sees those within its reach.
 */
@Repository
class Todos {

	private static final Logger log = LoggerFactory.getLogger(Todos.class);

	private final JdbcAggregateOperations rows;

	Todos(JdbcAggregateOperations rows) {
		this.rows = rows;
	}

	List<Todo> page(TodoAccess reach, TodoQuery query, int limit) {
		List<Todo> page = new ArrayList<>();
		for (Query step : query.within(reach)) {
			if (page.size() < limit) {
				page.addAll(this.rows.findAll(step.limit(limit - page.size()), Todo.class));
			}
		}
		return page;
	}

	Optional<Todo> find(TodoAccess reach, UUID id) {
		return this.rows.findOne(Query.query(reach.criteria().and("id").is(id)), Todo.class);
	}

	/**
	 * Adds a to-do unless the same request added it before.
	 * @param todo the to-do to add
	 * @return the one that was added now or before
	 */
	Todo add(Todo todo) {
		try {
			Todo added = save(todo);
			log.info("To-do {} of {} added", added.id(), added.owner().oid());
			return added;
		}
		catch (DuplicateKeyException ex) {
			return addedBefore(todo).orElseThrow(() -> ex);
		}
	}

	private Optional<Todo> addedBefore(Todo todo) {
		Criteria request = new TodoAccess(todo.owner().tid(), todo.owner().oid()).criteria()
			.and("addedBy.requestKey")
			.is(todo.addedBy().requestKey());
		return this.rows.findOne(Query.query(request), Todo.class);
	}

	long countDone(String tid, LocalDate day) {
		Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
		return this.rows.count(Query
			.query(new TodoAccess(tid, null).criteria().and("done").is(true).and("changed").greaterThanOrEquals(start)),
				Todo.class);
	}

	Todo save(Todo todo) {
		return this.rows.save(todo);
	}

	void delete(Todo todo) {
		this.rows.deleteById(todo.id(), Todo.class);
	}

}
