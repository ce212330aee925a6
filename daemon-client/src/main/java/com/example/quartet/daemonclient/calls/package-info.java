/**
 * Calls that fail: which are repeated, and what a person can do about the others.
 */
@NullMarked
package com.example.quartet.daemonclient.calls;

import org.jspecify.annotations.NullMarked;
