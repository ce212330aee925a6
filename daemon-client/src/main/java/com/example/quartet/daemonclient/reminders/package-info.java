/**
 * One reminder: whose it is, what it says, and how it is counted.
 */
@NullMarked
package com.example.quartet.daemonclient.reminders;

import org.jspecify.annotations.NullMarked;
