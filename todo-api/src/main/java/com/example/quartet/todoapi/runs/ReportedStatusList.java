package com.example.quartet.todoapi.runs;

import java.util.List;

/**
 * The daemons of a tenant.
 *
 * @param items the last status of each
 */
record ReportedStatusList(List<ReportedStatus> items) {
}
