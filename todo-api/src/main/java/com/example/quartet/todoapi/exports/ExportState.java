package com.example.quartet.todoapi.exports;

/**
 * How far an export is.
 */
enum ExportState {

	RUNNING, DONE, FAILED

}
