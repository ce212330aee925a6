package com.example.quartet.todoapi.runs;

import java.time.Instant;

/**
 * A status and where it came from.
 *
 * @param app the application that reported it
 * @param reported when
 * @param status what it said
 */
record ReportedStatus(String app, Instant reported, DaemonStatus status) {
}
