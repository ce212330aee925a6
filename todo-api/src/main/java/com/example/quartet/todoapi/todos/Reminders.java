package com.example.quartet.todoapi.todos;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * The reminders on all to-dos: the database itself sees to it that there is one a day.
 */
@Repository
class Reminders {

	private final JdbcAggregateOperations rows;

	Reminders(JdbcAggregateOperations rows) {
		this.rows = rows;
	}

	Map<UUID, List<Reminder>> about(Collection<UUID> todos) {
		if (todos.isEmpty()) {
			return Map.of();
		}
		Query query = Query.query(Criteria.where("todo").in(todos)).sort(Sort.by("created"));
		return this.rows.findAll(query, Reminder.class).stream().collect(Collectors.groupingBy(Reminder::todo));
	}

	/**
	 * Posts a reminder unless there is one of that day.
	 * @param reminder the reminder to post
	 * @return {@code false} if the to-do had its reminder of the day already
	 */
	boolean post(Reminder reminder) {
		try {
			this.rows.insert(reminder);
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	Optional<Reminder> of(UUID todo, LocalDate day) {
		return this.rows.findOne(Query.query(Criteria.where("todo").is(todo).and("postedOn").is(day)), Reminder.class);
	}

}
