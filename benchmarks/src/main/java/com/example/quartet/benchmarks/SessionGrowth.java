package com.example.quartet.benchmarks;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * What a session takes, as there are more, each begun by a sign-in.
 */
final class SessionGrowth {

	private static final int[] DECADES = { 1, 4 };

	private static final int BROWSERS = 4;

	private SessionGrowth() {
	}

	static GrowthSeries inRedis() throws Exception {
		try (Quartet quartet = new Quartet(Server.SPACIOUS); RedisStore redis = new RedisStore()) {
			quartet.variables().putAll(Map.of("WEB_APP_SESSIONS", "redis", "WEB_APP_REDIS_URL", redis.url()));
			return measure("a session in Redis, KB", quartet, (webApp) -> redis.usedBytes());
		}
	}

	static GrowthSeries onTheHeap() throws Exception {
		try (Quartet quartet = new Quartet(Server.SPACIOUS)) {
			return measure("a session on the heap, KB", quartet, Server::usedHeap);
		}
	}

	private static GrowthSeries measure(String cost, Quartet quartet, UsedBytes store) throws Exception {
		quartet.startDownstreamApi();
		quartet.startTodoApi();
		Server webApp = quartet.startWebApp();
		// what is written once is there already
		signIn(webApp, 100);
		long before = store.of(webApp);
		AtomicInteger there = new AtomicInteger();
		return GrowthSeries.measure("people signed in", cost, DECADES, (sessions) -> {
			signIn(webApp, sessions - there.getAndSet(sessions));
			return (store.of(webApp) - before) / 1e3 / sessions;
		});
	}

	private static void signIn(Server webApp, int times) throws Exception {
		AtomicInteger left = new AtomicInteger(times);
		Callable<@Nullable Void> browser = () -> {
			SiteVisitor visitor = new SiteVisitor(webApp, "/todos");
			while (left.getAndDecrement() > 0) {
				visitor.signIn();
			}
			return null;
		};
		ExecutorService browsers = Executors.newFixedThreadPool(BROWSERS);
		try {
			for (Future<@Nullable Void> done : browsers.invokeAll(Collections.nCopies(BROWSERS, browser))) {
				done.get();
			}
		}
		finally {
			browsers.shutdown();
		}
	}

	/**
	 * What the sessions of a site take.
	 */
	private interface UsedBytes {

		long of(Server webApp) throws IOException;

	}

}
