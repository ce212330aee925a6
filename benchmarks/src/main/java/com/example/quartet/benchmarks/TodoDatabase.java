package com.example.quartet.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The to-do API's database, filled past the API: a to-do by HTTP would take a thousand
 * times as long.
 *
 * @param url its JDBC address
 * @param user who has no password
 * @param id a new UUID in its SQL
 * @param numbers a series of numbers in its SQL
 */
record TodoDatabase(String url, String user, String id, String numbers) {

	/**
	 * The default one, open to this process too.
	 */
	static TodoDatabase h2(Path file) {
		return new TodoDatabase("jdbc:h2:file:%s;AUTO_SERVER=TRUE".formatted(file), "sa", "random_uuid()",
				"system_range(%d, %d)");
	}

	static TodoDatabase postgres(String url) {
		return new TodoDatabase(url, "postgres", "gen_random_uuid()", "generate_series(%d, %d) x");
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
				select %s, 0, '%s', '%s', 'To-do ' || x, %s, false, current_timestamp, current_timestamp from %s"""
			.formatted(this.id, Quartet.CONTOSO, Quartet.BOB, due, this.numbers.formatted(first, last)));
	}

	void removeReminders() throws SQLException {
		execute("delete from reminder");
	}

	void removeTodos() throws SQLException {
		execute("delete from todo");
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.url, this.user, "");
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
