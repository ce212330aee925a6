package com.example.quartet.todoapi.exports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.example.quartet.identitysupport.HeaderText;
import com.example.quartet.todoapi.todos.TodoPage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClientException;

/**
 * What one instance does for one export until it ends, or until something is not
 * available.
 */
class ExportRun {

	private static final Logger log = LoggerFactory.getLogger(ExportRun.class);

	/** Longer than the slowest page takes: then another instance may take over. */
	private static final Duration LEASE = Duration.ofMinutes(2);

	/** About a day, as most of them are five minutes apart. */
	private static final int MAXIMUM_ATTEMPTS = 290;

	private final Exports exports;

	private final OfflineTokens tokens;

	private final ExportPageWriter pages;

	private final Clock clock;

	private Export export;

	private @Nullable OfflineToken token;

	ExportRun(Exports exports, OfflineTokens tokens, ExportPageWriter pages, Clock clock, Export export) {
		this.exports = exports;
		this.tokens = tokens;
		this.pages = pages;
		this.clock = clock;
		this.export = export;
	}

	/**
	 * Goes on with the export.
	 * @throws org.springframework.dao.OptimisticLockingFailureException if the person
	 * cancelled it, or if another instance has it
	 */
	void goOn() {
		this.export = this.exports.save(this.export.taken(leaseEnd()));
		try {
			while (this.export.state() == ExportState.RUNNING) {
				addPage();
			}
			log.info("Export {} is done: {} to-dos", this.export.id(), this.export.todos());
		}
		catch (ExportFailedException ex) {
			fail(ex.failure());
		}
		catch (OAuth2AuthorizationException | RestClientException ex) {
			log.info("Export {} goes on later: {}", this.export.id(), HeaderText.oneLine(ex.getMessage()));
			if (this.export.attempts() < MAXIMUM_ATTEMPTS) {
				this.exports.save(this.export.later(now()));
			}
			else {
				fail(ExportFailure.UNAVAILABLE);
			}
		}
	}

	private void addPage() {
		OfflineToken valid = validToken();
		TodoPage page = this.pages.read(this.export);
		String content = this.pages.write(page, valid.bearer());
		Export next = this.export.withPage(page.items().size(), page.next(), leaseEnd());
		this.export = this.exports.save((page.next() == null) ? next.done(now()) : next, content);
	}

	private OfflineToken validToken() {
		if (this.token == null || this.token.endsSoon(now())) {
			this.token = this.tokens.renew(this.export);
			this.export = this.exports.save(this.export.with(this.token.refreshToken()));
		}
		return this.token;
	}

	private void fail(ExportFailure why) {
		this.exports.save(this.export.failed(why, now()));
		log.info("Export {} failed: {}", this.export.id(), why);
	}

	private Instant leaseEnd() {
		return now().plus(LEASE);
	}

	private Instant now() {
		return this.clock.instant();
	}

}
