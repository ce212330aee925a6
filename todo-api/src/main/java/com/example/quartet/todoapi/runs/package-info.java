/**
 * What the daemon did at night, kept for the administrators of each tenant.
 */
@NullMarked
package com.example.quartet.todoapi.runs;

import org.jspecify.annotations.NullMarked;
