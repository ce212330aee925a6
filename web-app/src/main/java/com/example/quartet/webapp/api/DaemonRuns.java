package com.example.quartet.webapp.api;

import java.util.List;

/**
 * The latest runs of the daemon in the person's tenant.
 *
 * @param items the latest first
 */
public record DaemonRuns(List<DaemonRun> items) {
}
