package com.example.quartet.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The to-do API's database, the default one, filled past the API: a to-do by HTTP would
 * take a thousand times as long.
 */
final class TodoDatabase {

	private final String url;

	TodoDatabase(Path file) {
		this.url = "jdbc:h2:file:%s;AUTO_SERVER=TRUE".formatted(file);
	}

	String url() {
		return this.url;
	}

	/**
	 * Adds open to-dos of Bob's.
	 * @param first the number of the first
	 * @param last the number of the last
	 * @param due a date, for the SQL
	 */
	void add(int first, int last, String due) throws SQLException {
		execute("""
				insert into todo (id, version, tid, oid, title, due, done, created, changed)
				select random_uuid(), 0, '%s', '%s', 'To-do ' || x, %s, false,
					current_timestamp, current_timestamp from system_range(%d, %d)""".formatted(Quartet.CONTOSO,
				Quartet.BOB, due, first, last));
	}

	void removeReminders() throws SQLException {
		execute("delete from reminder");
	}

	void removeTodos() throws SQLException {
		execute("delete from todo");
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.url, "sa", "");
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
