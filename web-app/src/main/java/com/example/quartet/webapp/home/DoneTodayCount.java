package com.example.quartet.webapp.home;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.example.quartet.webapp.api.SiteTodoApi;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * The count on the public page: the to-do API is asked once a minute at most, however
 * many visitors come, and a page neither waits long for it nor fails with it.
 */
@Component
class DoneTodayCount {

	private static final Logger log = LoggerFactory.getLogger(DoneTodayCount.class);

	private static final Duration CACHE_LIFETIME = Duration.ofSeconds(60);

	private static final long PAGE_WAIT_MILLISECONDS = 500;

	private static final String ONLY_KEY = "today";

	private final SiteTodoApi api;

	private final AsyncLoadingCache<String, Optional<Long>> counts;

	DoneTodayCount(SiteTodoApi api, AsyncTaskExecutor applicationTaskExecutor) {
		this.api = api;
		this.counts = Caffeine.newBuilder()
			.maximumSize(1)
			.expireAfterWrite(CACHE_LIFETIME)
			.executor(applicationTaskExecutor)
			.buildAsync((key) -> ask());
	}

	/**
	 * How many to-dos were done today.
	 * @return {@code null} if that is not known now
	 */
	@Nullable Long find() {
		CompletableFuture<Optional<Long>> count = this.counts.get(ONLY_KEY);
		return count.copy()
			.completeOnTimeout(Optional.empty(), PAGE_WAIT_MILLISECONDS, TimeUnit.MILLISECONDS)
			.join()
			.orElse(null);
	}

	// a failure is kept as long as a count: an API that is away is not asked by each page
	private Optional<Long> ask() {
		try {
			return Optional.of(this.api.doneToday().done());
		}
		catch (RestClientException | OAuth2AuthorizationException ex) {
			log.info("The home page shows no count of to-dos: {}", ex.getMessage());
			return Optional.empty();
		}
	}

}
