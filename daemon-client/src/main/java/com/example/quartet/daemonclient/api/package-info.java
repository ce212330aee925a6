/**
 * The two APIs that the daemon calls, as it sees them.
 */
@NullMarked
package com.example.quartet.daemonclient.api;

import org.jspecify.annotations.NullMarked;
