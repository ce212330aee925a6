package com.example.quartet.todoapi.todos;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the to-dos that H2 reads: each of their queries is explained a second time.
 */
class RowsRead implements BeanPostProcessor {

	private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

	private final AtomicLong count = new AtomicLong();

	long count() {
		return this.count.get();
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source) ? new DelegatingDataSource(source) {
			@Override
			public Connection getConnection() throws SQLException {
				return counting(super.getConnection());
			}
		} : bean;
	}

	private Connection counting(Connection connection) {
		return proxy(Connection.class, (method, arguments) -> {
			Object answer = method.invoke(connection, arguments);
			if (answer instanceof PreparedStatement query && arguments[0] instanceof String sql
					&& sql.matches("(?is)select .* from \"?todo\"? .*")) {
				return counting(query, connection.prepareStatement("explain analyze " + sql));
			}
			return answer;
		});
	}

	private PreparedStatement counting(PreparedStatement query, PreparedStatement explanation) {
		return proxy(PreparedStatement.class, (method, arguments) -> {
			if (method.getName().startsWith("set") && method.getParameterCount() > 1) {
				method.invoke(explanation, arguments);
			}
			if (method.getName().equals("executeQuery")) {
				add(explanation.executeQuery());
			}
			return method.invoke(query, arguments);
		});
	}

	private void add(ResultSet explanation) throws SQLException {
		explanation.next();
		SCANNED.matcher(explanation.getString(1))
			.results()
			.forEach((scanned) -> this.count.addAndGet(Long.parseLong(scanned.group(1))));
	}

	private static <T> T proxy(Class<T> type, Call call) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (self, method, arguments) -> {
				try {
					return call.invoke(method, arguments);
				}
				catch (InvocationTargetException ex) {
					throw ex.getCause();
				}
			}));
	}

	private interface Call {

		Object invoke(Method method, Object[] arguments) throws ReflectiveOperationException, SQLException;

	}

}
