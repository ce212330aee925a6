/**
 * The daemon: no user, no browser, a run every night; {@code run.ReminderRun} is the file
 * to open first.
 */
@NullMarked
package com.example.quartet.daemonclient;

import org.jspecify.annotations.NullMarked;
