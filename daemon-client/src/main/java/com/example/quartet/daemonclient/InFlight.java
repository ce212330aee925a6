package com.example.quartet.daemonclient;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import jakarta.annotation.PreDestroy;

import org.springframework.stereotype.Component;

/**
 * Many calls at once, but never more than an API can be expected to bear.
 */
@Component
class InFlight {

	private final ExecutorService threads;

	InFlight(DaemonSettings settings) {
		// what the threads do belongs to the run that gave it to them
		this.threads = ContextExecutorService.wrap(Executors.newFixedThreadPool(settings.inFlight()),
				ContextSnapshotFactory.builder().build());
	}

	/**
	 * Does the same with each of them, and waits until all is done.
	 * @param <T> what they are
	 * @param items what to do it with
	 * @param work what to do; once it stops the run, no further item is begun
	 */
	<T> void each(List<T> items, Consumer<T> work) {
		AtomicReference<RunStopped> stopped = new AtomicReference<>();
		CompletableFuture
			.allOf(items.stream()
				.map((item) -> CompletableFuture.runAsync(() -> unlessStopped(stopped, item, work), this.threads))
				.toArray(CompletableFuture[]::new))
			.join();
		if (stopped.get() != null) {
			throw stopped.get();
		}
	}

	private static <T> void unlessStopped(AtomicReference<RunStopped> stopped, T item, Consumer<T> work) {
		if (stopped.get() != null) {
			return;
		}
		try {
			work.accept(item);
		}
		catch (RunStopped ex) {
			stopped.compareAndSet(null, ex);
		}
	}

	@PreDestroy
	void close() {
		this.threads.shutdown();
	}

}
