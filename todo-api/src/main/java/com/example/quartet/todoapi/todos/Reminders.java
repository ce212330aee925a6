package com.example.quartet.todoapi.todos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The reminders on all to-dos: the database itself sees to it that there is one a day.
 */
@Repository
class Reminders {

	private final JdbcAggregateOperations rows;

	private final JdbcClient database;

	Reminders(JdbcAggregateOperations rows, JdbcClient database) {
		this.rows = rows;
		this.database = database;
	}

	Map<UUID, List<Reminder>> about(Collection<UUID> todos) {
		if (todos.isEmpty()) {
			return Map.of();
		}
		return this.database.sql("select * from reminder where todo in (:todos) order by created")
			.param("todos", todos)
			.query(Reminders::reminder)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Reminder::todo));
	}

	private static Reminder reminder(ResultSet row, int number) throws SQLException {
		return new Reminder(row.getObject("id", UUID.class), row.getObject("todo", UUID.class),
				row.getObject("posted_on", LocalDate.class), row.getString("message"),
				row.getObject("created", OffsetDateTime.class).toInstant());
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
