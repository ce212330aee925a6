package com.example.quartet.todoapi.runs;

import java.util.List;

/**
 * The runs that are still kept.
 *
 * @param items the latest first
 */
record LatestRuns(List<Run> items) {
}
