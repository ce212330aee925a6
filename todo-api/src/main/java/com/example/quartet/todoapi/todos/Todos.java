package com.example.quartet.todoapi.todos;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * Everybody's to-dos, of which nobody sees more than their reach.
 */
@Repository
class Todos {

	private final JdbcAggregateOperations rows;

	Todos(JdbcAggregateOperations rows) {
		this.rows = rows;
	}

	List<Todo> page(Reach reach, TodoQuery query, int limit) {
		return this.rows.findAll(query.within(reach).limit(limit), Todo.class);
	}

	Optional<Todo> find(Reach reach, UUID id) {
		return this.rows.findOne(Query.query(reach.criteria().and("id").is(id)), Todo.class);
	}

	Todo save(Todo todo) {
		return this.rows.save(todo);
	}

	void delete(Todo todo) {
		this.rows.deleteById(todo.id(), Todo.class);
	}

}
