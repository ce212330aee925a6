package com.example.quartet.todoapi.todos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All to-dos, of which a caller sees those within its reach.
 */
@Repository
class Todos {

	private static final Logger log = LoggerFactory.getLogger(Todos.class);

	private final JdbcAggregateOperations rows;

	private final JdbcClient database;

	Todos(JdbcAggregateOperations rows, JdbcClient database) {
		this.rows = rows;
		this.database = database;
	}

	// written out: Spring Data composes its SQL anew for each request, a fifth of the CPU
	// time of a page
	List<Todo> page(TodoAccess reach, TodoQuery query, int limit) {
		List<Todo> page = new ArrayList<>();
		for (String statement : query.statements(reach)) {
			if (page.size() < limit) {
				// a number that PostgreSQL knows when it plans
				page.addAll(this.database.sql(statement + " limit " + (limit - page.size()))
					.params(query.parameters(reach))
					.query(Todos::todo)
					.list());
			}
		}
		return page;
	}

	private static Todo todo(ResultSet row, int number) throws SQLException {
		String key = row.getString("request_key");
		return new Todo(row.getObject("id", UUID.class), row.getInt("version"),
				new Owner(row.getString("tid"), row.getString("oid")), row.getString("title"), row.getString("notes"),
				row.getObject("due", LocalDate.class), row.getBoolean("done"), moment(row, "created"),
				moment(row, "changed"), (key != null) ? new IdempotencyKey(key, row.getString("request_hash")) : null);
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
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
