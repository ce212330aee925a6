package com.example.quartet.todoapi.exports;

import java.util.List;

/**
 * The exports of a person.
 *
 * @param items none or one: the next one takes the place of the last
 */
record ExportList(List<ExportStatus> items) {
}
