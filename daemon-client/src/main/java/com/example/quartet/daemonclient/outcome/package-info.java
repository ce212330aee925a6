/**
 * How a run ends, and what is counted until then.
 */
@NullMarked
package com.example.quartet.daemonclient.outcome;

import org.jspecify.annotations.NullMarked;
