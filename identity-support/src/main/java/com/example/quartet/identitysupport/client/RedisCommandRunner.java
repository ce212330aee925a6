package com.example.quartet.identitysupport.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a Redis that may be away: then there is no answer, and it is left alone for some
 * seconds.
 */
class RedisCommandRunner implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(RedisCommandRunner.class);

	private static final Duration TIMEOUT = Duration.ofMillis(500);

	private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(10);

	private final RedisClient client;

	private final Clock clock;

	private volatile Instant awayUntil = Instant.MIN;

	private @Nullable StatefulRedisConnection<String, String> connection;

	RedisCommandRunner(String url, Clock clock) {
		this.client = RedisClient.create(url);
		this.client.setOptions(ClientOptions.builder()
			.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
			.socketOptions(SocketOptions.builder().connectTimeout(TIMEOUT).build())
			.timeoutOptions(TimeoutOptions.enabled(TIMEOUT))
			.build());
		this.clock = clock;
	}

	/**
	 * Runs a command.
	 * @return its answer, or {@code null} if it has none or Redis is away
	 */
	<T> @Nullable T run(Function<RedisCommands<String, String>, @Nullable T> command) {
		if (this.clock.instant().isBefore(this.awayUntil)) {
			return null;
		}
		try {
			return command.apply(connection().sync());
		}
		catch (RedisException ex) {
			this.awayUntil = this.clock.instant().plus(REST_AFTER_FAILURE);
			log.warn("Redis is away, so this instance keeps its tokens for itself: {}", ex.getMessage());
			return null;
		}
	}

	private synchronized StatefulRedisConnection<String, String> connection() {
		if (this.connection == null) {
			this.connection = this.client.connect();
		}
		return this.connection;
	}

	@Override
	public void close() {
		this.client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
	}

}
