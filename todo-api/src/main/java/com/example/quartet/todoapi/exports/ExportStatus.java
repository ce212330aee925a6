package com.example.quartet.todoapi.exports;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An export as its person sees it.
 *
 * @param id its name in addresses
 * @param state whether it runs, is done or has failed
 * @param todos how many to-dos are in it so far
 * @param created when it was asked for
 * @param due when it begins or goes on, or none if it has ended
 * @param ended when it ended, or none
 * @param failure why it failed, or none
 * @param detail the same as a sentence, or none
 */
record ExportStatus(UUID id, ExportState state, int todos, Instant created, @Nullable Instant due,
		@Nullable Instant ended, @Nullable ExportFailure failure, @Nullable String detail) {

	static ExportStatus of(Export export) {
		ExportFailure failure = export.failure();
		return new ExportStatus(export.id(), export.state(), export.todos(), export.created(),
				(export.ended() == null) ? export.due() : null, export.ended(), failure,
				(failure != null) ? failure.sentence() : null);
	}

}
