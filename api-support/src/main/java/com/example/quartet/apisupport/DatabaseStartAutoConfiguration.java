package com.example.quartet.apisupport;

import org.flywaydb.core.Flyway;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.jdbc.core.dialect.DialectResolver;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcH2Dialect;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * An API starts without its database, and is ready when the database is.
 */
@AutoConfiguration(beforeName = { "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
		"org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration" })
@ConditionalOnClass({ Flyway.class, FlywayMigrationStrategy.class, JdbcDialect.class, HealthIndicator.class })
@ConditionalOnProperty("spring.datasource.url")
class DatabaseStartAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(FlywayMigrationStrategy.class)
	RetryingMigrationStrategy retryingMigrationStrategy(PendingMigrations pending, Environment environment) {
		return new RetryingMigrationStrategy(pending, new DatabaseFailureText(environment));
	}

	@Bean
	@ConditionalOnMissingBean(name = "migrationsHealthIndicator")
	HealthIndicator migrationsHealthIndicator(PendingMigrations pending) {
		return () -> (pending.exist() ? Health.down() : Health.up()).build();
	}

	/**
	 * Told by the address, where Spring Data would ask the database.
	 */
	@Bean
	@ConditionalOnMissingBean
	JdbcDialect jdbcDialect(@Value("${spring.datasource.url}") String address, JdbcOperations database) {
		if (address.startsWith("jdbc:h2:")) {
			return JdbcH2Dialect.INSTANCE;
		}
		return address.startsWith("jdbc:postgresql:") ? JdbcPostgresDialect.INSTANCE
				: DialectResolver.getDialect(database);
	}

}
